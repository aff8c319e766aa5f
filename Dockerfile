# Three images from one file:  andrum (the last, and so the default), onion (an optional door through Tor), and the
# builder, which is thrown away.

FROM rust:1.95-slim-bookworm AS builder
WORKDIR /andrum
COPY . .
# The caches keep the registry and the dependencies between builds; the program is copied out of them.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/andrum/target \
    cargo build --release --locked --bin andrum \
    && install -D target/release/andrum /out/andrum


# Tor alone: it passes visitors on to the service and keeps no log of them. Without the volume it would get a new
# address at each start.
FROM debian:bookworm-slim AS onion
RUN apt-get update \
    && apt-get install -y --no-install-recommends tor \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o debian-tor -g debian-tor -m 0700 /var/lib/tor
COPY <<TORRC /etc/tor/torrc
DataDirectory /var/lib/tor
HiddenServiceDir /var/lib/tor/andrum
HiddenServicePort 80 andrum:8080
SocksPort 0
SafeLogging 1
Log notice stdout
TORRC
USER debian-tor
VOLUME /var/lib/tor
ENTRYPOINT ["tor", "-f", "/etc/tor/torrc"]


FROM debian:bookworm-slim AS andrum
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin andrum \
    && install -d -o andrum -g andrum -m 0700 /data
COPY --from=builder /out/andrum /usr/local/bin/andrum
# Programmes, templates and everything else a page needs are inside the program.
ENV ANDRUM_LISTEN=0.0.0.0:8080 \
    ANDRUM_DATA=/data
USER andrum
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# No HEALTHCHECK: the image holds no second program that could ask. A balancer or monitor asks GET /readyz.
ENTRYPOINT ["andrum"]
CMD ["serve"]
