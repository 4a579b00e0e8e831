defmodule App do
  @moduledoc "Answers /healthz and /readyz on $PORT."
  use Application

  @impl true
  def start(_type, _arguments) do
    Supervisor.start_link([{App.Server, port()}], strategy: :one_for_one)
  end

  @doc "The port to listen on."
  def port, do: String.to_integer(System.get_env("PORT", "4000"))
end
