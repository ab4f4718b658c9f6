# The image of ingest, enrich, sink and every other command: docker build -t copydesk .
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# The two folders differ in how often they change: what others wrote, and what is ours.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -ntp -DskipTests -Dspotless.check.skip=true package \
 && mkdir -p /out/theirs /out/ours \
 && mv app/target/copydesk/lib/copydesk-*.jar /out/ours/ \
 && mv app/target/copydesk/lib/*.jar /out/theirs/

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 copydesk \
 && useradd --system --uid 10001 --gid copydesk --home-dir /var/lib/copydesk --shell /usr/sbin/nologin copydesk \
 && install -d -o copydesk -g copydesk /var/lib/copydesk /etc/copydesk
COPY --from=build /out/theirs /opt/copydesk/lib
COPY --from=build /out/ours /opt/copydesk/lib
COPY copydesk LICENSE NOTICE /opt/copydesk/
# The heap follows the container's memory limit; the rest is for RocksDB, buffers and the JVM itself.
ENV PATH=/opt/copydesk:$PATH \
    COPYDESK_JAVA_OPTS=-XX:MaxRAMPercentage=50 \
    COPYDESK_AOT=off \
    COPYDESK_ADMIN_ADDRESS=0.0.0.0 \
    COPYDESK_ADMIN_PORT=8085 \
    COPYDESK_ENRICH_STATE_DIR=/var/lib/copydesk/state
WORKDIR /var/lib/copydesk
USER 10001:10001
EXPOSE 8085
STOPSIGNAL SIGTERM
# For the services. A command that ends by itself is over before the first check.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 \
    CMD curl -fsS "http://localhost:${COPYDESK_ADMIN_PORT}/health/ready" >/dev/null || exit 1
ENTRYPOINT ["copydesk"]
CMD ["--help"]
