-- Reports what wrk measured as one line of JSON: the 95th percentile in milliseconds, and what went wrong.
done = function(summary, latency, requests)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format('\nRESULT {"requests": %d, "p50": %.1f, "p95": %.1f, "p99": %.1f, "bad": %d}\n',
    summary.requests, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, bad))
end
