# The commands of the project; each is one script, so that it can be read and run by itself.

.DEFAULT_GOAL := help
.PHONY: help site test install format snapshots clean

help: ## 이 도움말을 보여 줍니다 (this help)
	@echo "hwalja(활자): 한국어 Markdown 원고를 웹과 EPUB 학술지로 만듭니다."
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## content/의 원고로 Site/를 만듭니다 (build the site)
	@scripts/site

test: ## 형식 검사부터 브라우저 시험까지 모두 확인합니다 (every check)
	@scripts/test

install: ## hwalja를 PREFIX(기본값 /usr/local)에 설치합니다 (install the tool)
	@scripts/install

format: ## Swift 코드의 형식을 고칩니다 (format the sources)
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

snapshots: ## 기준 출력(스냅샷)을 새로 적습니다 (record the snapshots)
	@scripts/snapshots

clean: ## 빌드 결과와 캐시, 만들어진 사이트를 지웁니다 (remove what was built)
	@rm -rf .build .cache Tests/.artifacts
	@find Site -mindepth 1 -maxdepth 1 ! -name README.md ! -name .gitignore -exec rm -rf {} +
