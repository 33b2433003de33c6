<?php
// wordpress-install.php WWW PORT: sets up the site, one user of each role with an application password, and the category.
// Prints {"login": "password", …}.
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');
[, $www, $port] = $argv;
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => "127.0.0.1:$port", 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1',
    'SERVER_NAME' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
require "$www/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';

wp_install('Cổng thử nghiệm', 'quantri', 'quantri@example.test', true, '', bin2hex(random_bytes(12)), 'vi');
update_option('WPLANG', 'vi');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
update_option('default_ping_status', 'closed');
update_option('default_pingback_flag', 0);
switch_theme('trang-tron');
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);
wp_insert_term('Hoạt động Đảng - Đoàn thể', 'category');

$passwords = [];
$roles = ['bientap' => 'editor', 'bientap2' => 'editor', 'tacgia' => 'author', 'congtac' => 'contributor', 'docgia' => 'subscriber'];
foreach ($roles as $login => $role) {
    $id = wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(24), 'role' => $role,
        'user_email' => "$login@example.test", 'display_name' => ucfirst($login)]);
    $made = is_wp_error($id) ? $id : WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
    if (is_wp_error($made)) {
        fwrite(STDERR, $made->get_error_message());
        exit(1);
    }
    $passwords[$login] = WP_Application_Passwords::chunk_password($made[0]);
}
echo json_encode($passwords);
