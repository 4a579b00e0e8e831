# syntax=docker/dockerfile:1

FROM gradle:9-jdk25 AS deps
WORKDIR /src
ENV GRADLE_USER_HOME=/home/gradle/.gradle
COPY build.gradle* settings.gradle* gradle.properties* ./
RUN --mount=type=cache,target=/home/gradle/.gradle \
    gradle --no-daemon dependencies

FROM deps AS dev
ENV PORT=8080
COPY . .
EXPOSE 8080
CMD ["sh", "-c", "gradle --no-daemon jar && exec java -jar build/libs/app.jar"]

FROM deps AS build
COPY . .
RUN --mount=type=cache,target=/home/gradle/.gradle \
    gradle --no-daemon jar && mkdir -p /out && cp build/libs/app.jar /out/app.jar

FROM gcr.io/distroless/java25-debian13:nonroot AS runtime
WORKDIR /app
COPY --link --from=build /out/app.jar /app/app.jar
ENV PORT=8080
USER 65532:65532
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-jar", "/app/app.jar", "healthcheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/app.jar"]

FROM busybox:1.37.0-musl AS tools

FROM runtime AS debug
USER 0:0
COPY --link --from=tools /bin/busybox /busybox/busybox
RUN ["/busybox/busybox", "--install", "-s", "/busybox"]
ENV PATH=$PATH:/busybox
USER 65532:65532

FROM runtime AS final
