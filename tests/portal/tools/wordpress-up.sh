#!/usr/bin/env bash
# wordpress-up.sh FOLDER PORT
#
# Starts a WordPress to throw away (Debian's own package, Vietnamese) on 127.0.0.1:PORT, with a database and a web server of
# its own. Everything lies in FOLDER, which the users www-data and mysql must be able to reach. Installs the packages when
# they are missing; needs root and Debian 12. Prints one JSON object; says the rest on standard error.
set -Eeuo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
# The database runs as another user, who cannot write to a private temporary folder.
export TMPDIR=/tmp
umask 022

tell() { echo "wordpress-up: $*" >&2; }
fail() { tell "$*"; exit 1; }
trap 'tell "line $LINENO failed"' ERR

[ $# = 2 ] || fail "usage: $0 FOLDER PORT"
[ "$(id -u)" = 0 ] || fail "needs root"
folder=$1 port=$2 here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder/log" "$folder/run"
chmod 755 "$folder"
runuser -u www-data -- test -x "$folder" 2>/dev/null || ! id www-data >/dev/null 2>&1 || fail "$folder cannot be reached by www-data"

# ---- packages
packages=(wordpress wordpress-l10n apache2 libapache2-mod-php8.2 php8.2-cli php8.2-mysql php8.2-gd php8.2-mbstring
  php8.2-xml mariadb-server curl)
exec 9>/var/lock/so-chuyen-de-wordpress
flock 9
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  tell "installing ${missing[*]}"
  # Nothing installed here may start a server of its own.
  policy=/usr/sbin/policy-rc.d made=no
  if [ ! -e $policy ]; then printf '#!/bin/sh\nexit 101\n' > $policy; chmod 755 $policy; made=yes; fi
  status=0
  { apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 update \
    && apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 install --no-install-recommends "${missing[@]}"; } \
    > "$folder/log/apt" 2>&1 9>&- || status=$?
  [ $made = no ] || rm -f $policy
  [ $status = 0 ] || { tail -n 15 "$folder/log/apt" >&2; fail "apt-get gave up"; }
fi
flock -u 9

# ---- database
# The path of a socket may not be longer than 107 letters.
socket=$folder/run/db.sock
[ ${#socket} -le 100 ] || fail "$folder is too long a path"
secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
chown mysql: "$folder/run"
touch "$folder/log/db"; chown mysql: "$folder/log/db"
install -d -m 700 -o mysql -g mysql "$folder/db"
mariadb-install-db --no-defaults --user=mysql --datadir="$folder/db" --skip-test-db \
  --auth-root-authentication-method=normal > "$folder/log/db-install" 2>&1
# What is lost with the machine is made again: no waiting for the disk.
setsid mariadbd --no-defaults --user=mysql --datadir="$folder/db" --socket="$socket" --skip-networking \
  --pid-file="$folder/run/db.pid" --log-error="$folder/log/db" --innodb-buffer-pool-size=64M --innodb-log-file-size=16M \
  --innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite --character-set-server=utf8mb4 \
  --collation-server=utf8mb4_unicode_520_ci < /dev/null > /dev/null 2>&1 9>&- &
disown
sql() { mariadb --no-defaults --socket="$socket" -uroot "$@"; }
for try in $(seq 1 150); do
  sql -e 'SELECT 1' > /dev/null 2>&1 && break
  [ "$try" -lt 150 ] || { tail -n 15 "$folder/log/db" >&2; fail "the database does not answer"; }
  sleep 0.2
done
sql -e "CREATE DATABASE wp CHARACTER SET utf8mb4; CREATE USER wp@localhost IDENTIFIED BY '$secret'; GRANT ALL ON wp.* TO wp@localhost"

# ---- files
mkdir "$folder/www"
# Debian's package links to scripts elsewhere, and keeps themes and languages apart.
cp -rL /usr/share/wordpress/. "$folder/www/"
[ ! -d /var/lib/wordpress/wp-content ] || cp -rL /var/lib/wordpress/wp-content/. "$folder/www/wp-content/"
find "$folder/www/wp-content/languages" -type f ! -name 'vi*' ! -name '*-vi*' -delete 2> /dev/null || true
mkdir -p "$folder/www/wp-content/uploads" "$folder/www/wp-content/mu-plugins"
echo "<?php add_filter('pre_wp_mail', '__return_true');" > "$folder/www/wp-content/mu-plugins/no-mail.php"
chown -R www-data: "$folder/www/wp-content/uploads"
# Debian keeps the themes in packages of their own; a page needs no more than this.
theme=$folder/www/wp-content/themes/trang-tron
mkdir -p "$theme"
echo '/* Theme Name: Trang tron */' > "$theme/style.css"
echo "<?php add_theme_support('post-thumbnails');" > "$theme/functions.php"
echo '<!doctype html><?php while (have_posts()) { the_post(); the_title(); the_excerpt(); the_post_thumbnail(); the_content(); }' \
  > "$theme/index.php"
{
  echo '<?php'
  for name in AUTH_KEY SECURE_AUTH_KEY LOGGED_IN_KEY NONCE_KEY AUTH_SALT SECURE_AUTH_SALT LOGGED_IN_SALT NONCE_SALT; do
    echo "define('$name', '$name$secret');"
  done
  cat << PHP
define('DB_NAME', 'wp');
define('DB_USER', 'wp');
define('DB_PASSWORD', '$secret');
define('DB_HOST', 'localhost:$socket');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
// Application passwords are off without TLS, except here.
define('WP_ENVIRONMENT_TYPE', 'local');
// Whatever port a test comes through.
define('WP_HOME', 'http://' . (\$_SERVER['HTTP_HOST'] ?? '127.0.0.1:$port'));
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_FILE_MODS', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
PHP
} > "$folder/www/wp-config.php"
chown root:www-data "$folder/www/wp-config.php"
chmod 640 "$folder/www/wp-config.php"

# ---- site, users, category
users=$(php -d memory_limit=256M "$here/wordpress-install.php" "$folder/www" "$port" 2> "$folder/log/install") \
  || { tail -n 15 "$folder/log/install" >&2; fail "WordPress could not be set up"; }
chown -R www-data: "$folder/www/wp-content/uploads"

# ---- web server; its limits are apart on purpose: PHP's for a file, PHP's for a request, the server's own
modules=/usr/lib/apache2/modules
touch "$folder/log/php"; chown www-data: "$folder/log/php"
{
  for name in mpm_prefork authz_core mime dir rewrite setenvif; do echo "LoadModule ${name}_module $modules/mod_$name.so"; done
  cat << CONF
LoadModule php_module $modules/libphp8.2.so
ServerRoot "/etc/apache2"
DefaultRuntimeDir "$folder/run"
PidFile "$folder/run/web.pid"
Mutex file:$folder/run default
ServerName 127.0.0.1
Listen 127.0.0.1:$port
User www-data
Group www-data
ErrorLog "$folder/log/web"
TypesConfig /etc/mime.types
StartServers 4
MinSpareServers 4
MaxSpareServers 10
MaxRequestWorkers 20
Timeout 30
LimitRequestBody 8388608
DocumentRoot "$folder/www"
DirectoryIndex index.php
<Directory />
  Require all denied
</Directory>
<Directory "$folder/www">
  Require all granted
  AllowOverride None
  RewriteEngine On
  RewriteRule ^index\.php$ - [L]
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME} !-d
  RewriteRule . /index.php [L]
</Directory>
<FilesMatch "\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
php_admin_value memory_limit 256M
php_admin_value upload_max_filesize 6M
php_admin_value post_max_size 7M
php_admin_value max_execution_time 60
php_admin_value opcache.validate_timestamps 0
php_admin_flag display_errors off
php_admin_value error_log "$folder/log/php"
CONF
} > "$folder/web.conf"
env -i PATH="$PATH" LC_ALL=C.UTF-8 apache2 -f "$folder/web.conf" -k start > "$folder/log/web-start" 2>&1 9>&- \
  || { cat "$folder/log/web-start" >&2; fail "the web server does not start"; }
for try in $(seq 1 100); do
  code=$(curl -s --noproxy '*' -o /dev/null -m 10 -w '%{http_code}' "http://127.0.0.1:$port/wp-json/wp/v2/posts" || true)
  [ "$code" = 200 ] && break
  [ "$try" -lt 100 ] || { tail -n 15 "$folder/log/web" >&2; fail "WordPress answers $code"; }
  sleep 0.2
done
printf '{"url":"http://127.0.0.1:%s","socket":"%s","users":%s}\n' "$port" "$socket" "$users"
