// Answers /healthz and /readyz on $PORT; called with "healthcheck" it asks the first, so that the image needs no curl.
using System.Net.Sockets;

var port = Environment.GetEnvironmentVariable("PORT") ?? "8080";
if (args is ["healthcheck"]) return await HealthCheck(port);

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls($"http://0.0.0.0:{port}");
var app = builder.Build();
app.MapGet("/healthz", () => "ok\n");
app.MapGet("/readyz", async () =>
{
    var service = await Unreachable();
    return service is null ? Results.Text("ready\n") : Results.Text($"cannot reach {service}\n", statusCode: 503);
});
await app.StartAsync();
Console.WriteLine($"listening on port {port}");
await app.WaitForShutdownAsync();
return 0;

// The first of $SERVICES (host:port,host:port) that takes no connection.
static async Task<string?> Unreachable()
{
    var services = Environment.GetEnvironmentVariable("SERVICES") ?? "";
    foreach (var service in services.Split(',', StringSplitOptions.RemoveEmptyEntries))
    {
        if (service.Split(':') is not [var host, var text] || !int.TryParse(text, out var number)) return service;
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            using var client = new TcpClient();
            await client.ConnectAsync(host, number, limit.Token);
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            return service;
        }
    }
    return null;
}

static async Task<int> HealthCheck(string port)
{
    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
    try
    {
        using var response = await client.GetAsync($"http://127.0.0.1:{port}/healthz");
        return response.IsSuccessStatusCode ? 0 : 1;
    }
    catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
    {
        return 1;
    }
}
