defmodule App do
  @moduledoc "Answers /healthz and /readyz on $PORT. `bin/app eval App.healthcheck` asks the first."
  use Application

  @impl true
  def start(_type, _arguments) do
    Supervisor.start_link([{App.Server, port()}], strategy: :one_for_one)
  end

  @doc "Stops with 0 when the service answers, else with 1; so the image needs no curl."
  def healthcheck do
    Application.ensure_all_started(:inets)
    request = {~c"http://127.0.0.1:#{port()}/healthz", []}

    case :httpc.request(:get, request, [timeout: 2000], []) do
      {:ok, {{_version, 200, _reason}, _headers, _body}} -> System.halt(0)
      _other -> System.halt(1)
    end
  end

  @doc "The port to listen on."
  def port, do: String.to_integer(System.get_env("PORT", "4000"))
end
