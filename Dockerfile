# docker build -t creditcast . && docker run --rm -v "$PWD:/work" creditcast check plans/
FROM swift:6.3.1-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends make
WORKDIR /source
COPY . .
RUN make release && make install PREFIX=/usr DESTDIR=/installed

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libcurl4 libmimalloc2.0 libsqlite3-0 libstdc++6 libyaml-0-2 openssh-client \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/usr/bin/creditcast /usr/bin/creditcast
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["creditcast"]
