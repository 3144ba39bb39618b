-- Asks for one of many addresses as one of many people each time, and reports what wrk measured as one line of JSON:
-- percentiles in milliseconds, and how many answers were not the page that was asked for. Arguments: a file of paths
-- and a file of cookies, one a line, what stands in each page, and the milliseconds for which each of the people
-- pauses, on average, before the next page.
local threads = {}

local function lines(name)
  local found = {}
  for line in io.lines(name) do found[#found + 1] = line end
  return found
end

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  paths, cookies, mark = lines(args[1]), lines(args[2]), args[3]
  pause, begun, wrong = tonumber(args[4]), 0, 0
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

function response(status, headers, body)
  if status ~= 200 or not body:find(mark, 1, true) then wrong = wrong + 1 end
end

function done(summary, latency, requests)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do bad = bad + thread:get("wrong") end
  io.write(string.format('\nRESULT {"requests": %d, "p50": %.0f, "p95": %.0f, "p99": %.0f, "bad": %d}\n',
    summary.requests, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, bad))
end
