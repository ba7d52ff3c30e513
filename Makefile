# Each target installs what it needs. `make run` starts Heard with an example; `make test` runs every test.

BUILD_PACKAGES := libsqlite3-dev libxml2-dev libzip-dev libqrencode-dev coinor-libclp-dev pkg-config
TEST_PACKAGES := chromium poppler-utils zbar-tools libxml2-utils sqlite3 python3 python3-venv python3-pip
EXAMPLE := Consultations/riverside
PORT ?= 8080
HEARD := .build/release/heard
PYTHON := .venv/bin/python

.PHONY: run test test-swift test-browser build format lint arrows bench bench-start bench-text bench-survey bench-web \
	bench-staff bench-export bench-spark robustness conformance fuzz packages

run: build
	@test -d $(EXAMPLE) || $(HEARD) init $(EXAMPLE) --example
	@exec $(HEARD) serve $(EXAMPLE) --port $(PORT)

build: packages
	swift build -c release --product heard --static-swift-stdlib

packages:
	@Tools/install $(BUILD_PACKAGES)

# The whole build, so that an import the manifest does not list is an error (see Docs/Architecture.md).
arrows: packages
	swift build --build-tests --explicit-target-dependency-import-check error

test: test-swift test-browser

test-swift: packages
	@Tools/install $(TEST_PACKAGES)
	swift test

test-browser: packages $(PYTHON)
	@Tools/install $(TEST_PACKAGES)
	swift build --product heard
	HEARD=.build/debug/heard $(PYTHON) -m pytest -q -n 2 --dist loadfile --durations 15 Tests/EndToEnd Tests/Browser

$(PYTHON): Tests/requirements.txt
	@Tools/install $(TEST_PACKAGES)
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $(PYTHON)

format:
	swift format -i -r Sources Tests Package.swift

lint:
	swift format lint --strict -r Sources Tests Package.swift

bench: bench-start bench-text bench-survey bench-web bench-export

bench-start: build $(PYTHON)
	$(PYTHON) Benchmarks/bench_start.py

bench-text: build $(PYTHON) Benchmarks/.venv
	swift build -c release --product textbench --static-swift-stdlib
	Benchmarks/.venv/bin/python Benchmarks/bench_text.py

# Apart from the others, since Spark is large: it needs Java 17 and half a gigabyte.
bench-spark: build Benchmarks/.venv-spark
	Benchmarks/.venv-spark/bin/python Benchmarks/spark_tag.py

bench-survey: build $(PYTHON)
	$(PYTHON) Benchmarks/bench_survey.py

# WEB_SECONDS for each figure; WEB_STEADY is how long 200 submissions a second are kept up (600 before a release).
WEB_SECONDS ?= 10
WEB_STEADY ?= 60
bench-web: build $(PYTHON) Benchmarks/.venv
	@Tools/install wrk
	WEB_SECONDS=$(WEB_SECONDS) WEB_STEADY=$(WEB_STEADY) $(PYTHON) Benchmarks/bench_web.py

bench-staff: build $(PYTHON)
	$(PYTHON) Benchmarks/bench_staff.py

# A C compiler adds a peer. EXPORT_ROWS, EXPORT_RESPONSES and EXPORT_RUNS make it smaller.
bench-export: build Benchmarks/.venv
	@Tools/install sqlite3 libxml2-utils time
	swift build -c release --product exportbench --static-swift-stdlib
	Benchmarks/.venv/bin/python Benchmarks/bench_export.py

Benchmarks/.venv: Benchmarks/requirements.txt
	@Tools/install python3 python3-venv python3-pip
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch Benchmarks/.venv

Benchmarks/.venv-spark: Benchmarks/requirements-spark.txt
	@Tools/install python3 python3-venv python3-pip
	@command -v java >/dev/null || Tools/install openjdk-17-jre-headless
	python3 -m venv Benchmarks/.venv-spark
	Benchmarks/.venv-spark/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements-spark.txt
	@touch Benchmarks/.venv-spark

# Slow, odd, killed and stopped, at full size; `make test-browser` runs the same, smaller.
robustness: build $(PYTHON)
	HEARD=$(HEARD) HEARD_SLOW=1000 HEARD_ODD=10000 HEARD_KILLS=200 $(PYTHON) -m pytest -q -rs -s \
		Tests/EndToEnd/test_robustness.py Tests/EndToEnd/test_durability.py Tests/EndToEnd/test_stopping.py \
		Tests/EndToEnd/test_failing_disk.py Tests/EndToEnd/test_canary.py Tests/EndToEnd/test_proxy.py

conformance: build $(PYTHON)
	@Tools/install $(TEST_PACKAGES) libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation
	swift build -c release --product disclosurebench --static-swift-stdlib
	$(PYTHON) Benchmarks/conformance.py

# Breaks files and expressions at random, each kind for so many seconds.
FUZZ_SECONDS ?= 60
fuzz: packages
	HEARD_FUZZ_SECONDS=$(FUZZ_SECONDS) swift test --filter "FuzzTests|MutationTests"
