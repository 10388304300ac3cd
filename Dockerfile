# Built from what is committed:  git archive HEAD | docker build -t cartwright -
# Run it:  docker run --read-only --env-file secrets.env -e CARTWRIGHT_DISCORD__GUILD=… -v cartwright:/data cartwright

FROM rust:1.95-bookworm AS build
WORKDIR /build
COPY . .
# The empty folder will be the bot's own; the runtime image has no shell to make one.
RUN cargo build --release --locked --package cartwright --bin cartwright \
    && install --directory --owner 65532 --group 65532 /empty

# glibc and nothing else: no shell, no package manager. The certificates to trust are compiled into the program.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /build/target/release/cartwright /usr/local/bin/cartwright
COPY --from=build /build/config/cartwright.toml /etc/cartwright/cartwright.toml
COPY --from=build --chown=65532:65532 /empty /data

# The journal is all that is written, and its usual place is the working directory; the root may be read-only.
VOLUME /data
WORKDIR /data
USER 65532:65532
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=2 \
    CMD ["/usr/local/bin/cartwright", "health", "--config", "/etc/cartwright/cartwright.toml"]
ENTRYPOINT ["/usr/local/bin/cartwright"]
CMD ["run", "--config", "/etc/cartwright/cartwright.toml"]
