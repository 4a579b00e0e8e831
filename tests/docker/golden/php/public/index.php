<?php

declare(strict_types=1);

/** The first of $SERVICES (host:port,host:port) that takes no connection. */
function unreachable(): ?string
{
    foreach (array_filter(explode(',', getenv('SERVICES') ?: '')) as $service) {
        $socket = @stream_socket_client("tcp://{$service}", timeout: 1);
        if ($socket === false) {
            return $service;
        }
        fclose($socket);
    }
    return null;
}

header('Content-Type: text/plain');
$path = parse_url($_SERVER['REQUEST_URI'] ?? '/', PHP_URL_PATH);
if ($path === '/healthz') {
    echo "ok\n";
} elseif ($path === '/readyz') {
    $service = unreachable();
    http_response_code($service === null ? 200 : 503);
    echo $service === null ? "ready\n" : "cannot reach {$service}\n";
} else {
    http_response_code(404);
    echo "not found\n";
}
