# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS deps
WORKDIR /src
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 \
    DOTNET_NOLOGO=1
COPY *.csproj ./
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore app.csproj

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["dotnet", "watch", "run", "--project", "app.csproj"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish --configuration Release --output /out/app app.csproj

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS runtime
WORKDIR /app
COPY --link --from=build /out/app /app
ENV PORT=8080
USER 1654:1654
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["dotnet", "app.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "app.dll"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 1654:1654

FROM runtime AS final
