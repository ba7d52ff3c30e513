-- What wrk sends: a page asked for, a page of the interview sent on, or a whole response with a code of its own.
-- Arguments: page | next | send, and the file with the form; REC stands for the code in it.

local letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  work = args[1]
  if work ~= "page" and work ~= "bare" then
    local file = assert(io.open(args[2]))
    form = file:read("*a")
    file:close()
  end
  math.randomseed(tonumber(args[3]) * 131 + number)
  path = args[4] or "/riverside/answer"
  count = 0
  local start = {}
  for i = 1, 13 do
    local at = math.random(32)
    start[i] = letters:sub(at, at)
  end
  prefix = table.concat(start)
  headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
end

-- 26 letters: a random start, the thread, and a number that counts up.
local function code()
  count = count + 1
  local rest, left = {}, count * 16 + number
  for i = 12, 1, -1 do
    local at = left % 32 + 1
    rest[i] = letters:sub(at, at)
    left = math.floor(left / 32)
  end
  return prefix .. table.concat(rest) .. "0"
end

function request()
  if form == nil then
    return wrk.format("GET", path)
  end
  return wrk.format("POST", path, headers, (form:gsub("REC", code)))
end

function done(summary, latency)
  io.write(string.format(
    '\nJSON {"requests":%d,"microseconds":%d,"p50":%.3f,"p99":%.3f,"max":%.3f,"errors":%d,"refused":%d}\n',
    summary.requests, summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout, summary.errors.status))
end
