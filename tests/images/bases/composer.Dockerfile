# Stand-in for composer:2 with Debian's Composer, put together with its libraries into one file as the image has it.
FROM cribsmith/debian
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends ca-certificates composer git unzip
RUN mkdir -p /tmp/phar/bin /tmp/phar/share && cp -L /usr/bin/composer /tmp/phar/bin/ && cp -rL /usr/share/php /tmp/phar/share/
COPY <<'PHP' /tmp/pack.php
<?php
$phar = new Phar('/tmp/composer.phar');
$phar->buildFromDirectory('/tmp/phar');
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator('/tmp/phar', FilesystemIterator::SKIP_DOTS)) as $file) {
    $name = substr($file->getPathname(), strlen('/tmp/phar/'));
    $code = file_get_contents($file->getPathname());
    // Debian's libraries name each other by where they lie; a shebang is no part of code that is included.
    $inside = preg_replace('/^#!.*\n/', '', str_replace('/usr/share/php/', 'phar://composer.phar/share/php/', $code));
    if ($inside !== $code) $phar->addFromString($name, $inside);
}
$phar->setStub("#!/usr/bin/env php\n<?php Phar::mapPhar('composer.phar'); "
    . "set_include_path('phar://composer.phar/share/php' . PATH_SEPARATOR . get_include_path()); "
    . "require 'phar://composer.phar/bin/composer'; __HALT_COMPILER();");
PHP
RUN php -d phar.readonly=0 /tmp/pack.php && mv /tmp/composer.phar /usr/bin/composer && chmod 755 /usr/bin/composer \
 && rm -r /tmp/phar /tmp/pack.php && ln -s /usr/bin/composer /usr/local/bin/composer && composer --version
ENV COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_HOME=/tmp
WORKDIR /app
CMD ["composer"]
