# The two commands: `make demo` shows the main job, `make test` runs every test.
# The rest: `make release` builds the program, `make install` puts it under PREFIX (and DESTDIR), `make bench`
# measures it, `make format` formats, `make lint` checks the format.

SWIFT ?= swift
PROGRAM = .build/release/creditcast

ALLOCATOR = -Xlinker -lmimalloc

PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: demo test release install bench lint format

demo: release
	@$(PROGRAM) check Plans/campaign.yaml --balance-file Plans/balances/main.json --today 2026-11-22 || [ $$? -eq 2 ]

test: tools
	$(SWIFT) test --disable-xctest --parallel

# With Swift's libraries inside, and mimalloc instead of glibc's allocator: libyaml asks for memory four
# times a scalar. ALLOCATOR= keeps glibc's. The linker's warnings of mktemp and its like are about functions of
# Foundation that creditcast never calls.
release: tools
	$(SWIFT) build -c release --static-swift-stdlib --product creditcast $(ALLOCATOR)

# Installs what has been built before, so that nothing is built as root; completions are the program's own.
install:
	@[ -x $(PROGRAM) ] || { echo "run make release first" >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/creditcast
	install -m 644 Documentation/creditcast.1 $(SHARE)/man/man1/creditcast.1
	$(PROGRAM) --generate-completion-script bash >$(SHARE)/bash-completion/completions/creditcast
	$(PROGRAM) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_creditcast
	$(PROGRAM) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/creditcast.fish

# Needs valgrind to count instructions, a C compiler and some minutes; ROUNDS=45 takes more rounds than 21.
# The bare parse is built apart: linked by Swift it would carry Swift's library, and be slower for it.
bench: release
	$(SWIFT) build -c release --package-path Benchmarks
	$(CC) -O3 -o Benchmarks/.build/release/raw-parse Benchmarks/RawParse/main.c -lyaml
	@Benchmarks/.build/release/bench $(PROGRAM) Benchmarks/.build/release $(ROUNDS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

# Installs the C libraries that are missing, and says so; forgets what was built from other sources.
.PHONY: tools
tools:
	@.ci/install
	@.ci/fresh
