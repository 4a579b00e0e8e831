# frozen_string_literal: true

# Answers /healthz and /readyz on $PORT.

require 'socket'

PORT = Integer(ENV.fetch('PORT', '8080'))

# The first of $SERVICES (host:port,host:port) that takes no connection.
def unreachable
  ENV.fetch('SERVICES', '').split(',').find do |service|
    host, _, port = service.rpartition(':')
    Socket.tcp(host, Integer(port), connect_timeout: 1).close
    false
  rescue SystemCallError, SocketError, ArgumentError
    true
  end
end

def respond(path)
  case path
  when '/healthz' then ['200 OK', 'ok']
  when '/readyz'
    service = unreachable
    service ? ['503 Service Unavailable', "cannot reach #{service}"] : ['200 OK', 'ready']
  else ['404 Not Found', 'not found']
  end
end

def answer(client)
  path = client.gets.to_s.split[1]
  nil while (header = client.gets) && header != "\r\n"
  status, body = respond(path)
  client.write("HTTP/1.1 #{status}\r\nContent-Type: text/plain\r\n",
               "Content-Length: #{body.bytesize + 1}\r\nConnection: close\r\n\r\n#{body}\n")
rescue SystemCallError
  # The client has gone; there is nobody to tell.
ensure
  client.close
end

def serve
  server = TCPServer.new('0.0.0.0', PORT)
  # A trap may do next to nothing: it wakes the loop below through a pipe.
  awake, wake = IO.pipe
  %w[TERM INT].each { |name| Signal.trap(name) { wake.write_nonblock('.') } }
  $stdout.sync = true
  puts "listening on port #{PORT}"
  loop do
    ready, = IO.select([server, awake])
    break if ready.include?(awake)

    Thread.new(server.accept) { |client| answer(client) }
  end
  (Thread.list - [Thread.current]).each { |thread| thread.join(1) }
end

serve
