# Checks a playbook and builds its site, without anything to install:
#
#     docker build -t reisgids .
#     docker run --rm -v "$PWD:/playbook" reisgids check
#     docker run --rm -v "$PWD:/playbook" reisgids build
#
FROM python:3.12-slim AS wheel
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim
COPY --from=wheel /wheels /wheels
COPY constraints.txt /wheels/
RUN pip install --no-cache-dir -c /wheels/constraints.txt /wheels/*.whl && rm -rf /wheels
WORKDIR /playbook
ENV LANG=C.UTF-8
ENTRYPOINT ["reisgids"]
CMD ["build"]
