defmodule App.Server do
  @moduledoc "A small HTTP server: one process for each connection."
  use Task, restart: :permanent

  def start_link(port), do: Task.start_link(__MODULE__, :listen, [port])

  def listen(port) do
    options = [:binary, packet: :http_bin, active: false, reuseaddr: true, backlog: 64]
    {:ok, listener} = :gen_tcp.listen(port, options)
    IO.puts("listening on port #{port}")
    accept(listener)
  end

  defp accept(listener) do
    {:ok, client} = :gen_tcp.accept(listener)
    {:ok, worker} = Task.start(fn -> receive(do: (:go -> answer(client))) end)
    :ok = :gen_tcp.controlling_process(client, worker)
    send(worker, :go)
    accept(listener)
  end

  defp answer(client) do
    with {:ok, {:http_request, _method, {:abs_path, path}, _version}} <- :gen_tcp.recv(client, 0, 5000),
         :ok <- skip_headers(client) do
      {status, body} = respond(path)

      :gen_tcp.send(client, [
        "HTTP/1.1 #{status}\r\nContent-Type: text/plain\r\n",
        "Content-Length: #{byte_size(body)}\r\nConnection: close\r\n\r\n",
        body
      ])
    end

    :gen_tcp.close(client)
  end

  defp skip_headers(client) do
    case :gen_tcp.recv(client, 0, 5000) do
      {:ok, :http_eoh} -> :ok
      {:ok, _header} -> skip_headers(client)
      error -> error
    end
  end

  defp respond("/healthz"), do: {"200 OK", "ok\n"}

  defp respond("/readyz") do
    case unreachable() do
      nil -> {"200 OK", "ready\n"}
      service -> {"503 Service Unavailable", "cannot reach #{service}\n"}
    end
  end

  defp respond(_path), do: {"404 Not Found", "not found\n"}

  # The first of $SERVICES (host:port,host:port) that takes no connection.
  defp unreachable do
    System.get_env("SERVICES", "")
    |> String.split(",", trim: true)
    |> Enum.find(fn service ->
      with [host, port] <- String.split(service, ":"),
           {number, ""} <- Integer.parse(port),
           {:ok, socket} <- :gen_tcp.connect(String.to_charlist(host), number, [], 1000) do
        :gen_tcp.close(socket)
        false
      else
        _ -> true
      end
    end)
  end
end
