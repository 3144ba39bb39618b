-- Asks for one of many addresses as one of many people each time, and reports what wrk measured as one line of JSON:
-- percentiles in milliseconds, and what went wrong. Arguments: a file of paths and a file of cookies, one a line, and
-- the milliseconds for which each of them pauses, on average, before the next page.
local function lines(name)
  local found = {}
  for line in io.lines(name) do found[#found + 1] = line end
  return found
end

function init(args)
  paths, cookies = lines(args[1]), lines(args[2])
  pause, begun = tonumber(args[3]), 0
  math.randomseed(1)
end

function delay()  -- before its first page nobody pauses: wrk would count that as waiting
  begun = begun + 1
  return begun > #cookies and pause > 0 and math.random(pause * 2) or 0
end

function request()
  local headers = { Cookie = cookies[math.random(#cookies)] }
  return wrk.format("GET", paths[math.random(#paths)], headers)
end

function done(summary, latency, requests)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('\nRESULT {"requests": %d, "p50": %.0f, "p95": %.0f, "p99": %.0f, "bad": %d}\n',
    summary.requests, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, bad))
end
