import { messages } from './catalogue.ts';

/** What the systems call their kinds of stored passwords, the same in every language, and how such a one begins. */
const kinds: Readonly<Record<string, readonly [name: string, example: string]>> = {
  argon2id: ['Argon2id', '$argon2id$'],
  argon2i: ['Argon2i', '$argon2i$'],
  argon2d: ['Argon2d', '$argon2d$'],
  django_argon2: ['Argon2 (Django)', 'argon2$'],
  bcrypt: ['bcrypt', '$2b$12$'],
  django_bcrypt: ['bcrypt (Django)', 'bcrypt$'],
  django_bcrypt_sha256: ['bcrypt SHA-256 (Django)', 'bcrypt_sha256$'],
  passlib_bcrypt_sha256_v1: ['bcrypt SHA-256, 1 (passlib)', '$bcrypt-sha256$2b,12$'],
  passlib_bcrypt_sha256_v2: ['bcrypt SHA-256, 2 (passlib)', '$bcrypt-sha256$v=2'],
  wordpress_6_8: ['WordPress 6.8', '$wp$2y$'],
  passlib_pbkdf2_sha1: ['PBKDF2 SHA-1 (passlib)', '$pbkdf2$'],
  passlib_pbkdf2_sha256: ['PBKDF2 SHA-256 (passlib)', '$pbkdf2-sha256$'],
  passlib_pbkdf2_sha512: ['PBKDF2 SHA-512 (passlib)', '$pbkdf2-sha512$'],
  django_pbkdf2_sha1: ['PBKDF2 SHA-1 (Django)', 'pbkdf2_sha1$'],
  django_pbkdf2_sha256: ['PBKDF2 SHA-256 (Django)', 'pbkdf2_sha256$'],
  werkzeug_pbkdf2_sha1: ['PBKDF2 SHA-1 (Flask)', 'pbkdf2:sha1:'],
  werkzeug_pbkdf2_sha256: ['PBKDF2 SHA-256 (Flask)', 'pbkdf2:sha256:'],
  werkzeug_pbkdf2_sha512: ['PBKDF2 SHA-512 (Flask)', 'pbkdf2:sha512:'],
  aspnet_identity_v2: ['ASP.NET Identity 2', 'AAAA'],
  aspnet_identity_v3: ['ASP.NET Identity 3', 'AQAAAA'],
  atlassian_pbkdf2_sha1: ['Atlassian', '{PKCS5S2}'],
  passlib_scrypt: ['scrypt (passlib)', '$scrypt$'],
  django_scrypt: ['scrypt (Django)', 'scrypt$'],
  werkzeug_scrypt: ['scrypt (Flask)', 'scrypt:'],
  firebase_scrypt: ['Firebase', '$fbscrypt$'],
  sha256_crypt: ['SHA-256 crypt', '$5$'],
  sha512_crypt: ['SHA-512 crypt', '$6$'],
  md5_crypt: ['MD5 crypt', '$1$'],
  apr1: ['Apache MD5', '$apr1$'],
  des_crypt: ['DES crypt', 'ab0…'],
  phpass: ['phpass (WordPress, phpBB)', '$P$'],
  drupal7: ['Drupal 7', '$S$'],
  ldap_crypt_bcrypt: ['LDAP bcrypt', '{CRYPT}$2b$'],
  ldap_crypt_sha256: ['LDAP SHA-256 crypt', '{CRYPT}$5$'],
  ldap_crypt_sha512: ['LDAP SHA-512 crypt', '{CRYPT}$6$'],
  ldap_crypt_md5: ['LDAP MD5 crypt', '{CRYPT}$1$'],
  ldap_crypt_des: ['LDAP DES crypt', '{CRYPT}'],
  ldap_sha1: ['LDAP SHA', '{SHA}'],
  ldap_ssha: ['LDAP SSHA', '{SSHA}'],
  ldap_ssha256: ['LDAP SSHA-256', '{SSHA256}'],
  ldap_ssha512: ['LDAP SSHA-512', '{SSHA512}'],
  ldap_smd5: ['LDAP SMD5', '{SMD5}'],
  mysql41: ['MySQL 4.1', '*6BB4…'],
  django_md5: ['MD5 (Django)', 'md5$'],
  django_sha1: ['SHA-1 (Django)', 'sha1$'],
  hex_md5: ['MD5', '5f4d…'],
  hex_sha1: ['SHA-1', '5baa…'],
  hex_sha256: ['SHA-256', '5e88…'],
  hex_sha512: ['SHA-512', 'b109…'],
};

const prefix = 'wrapped_';

/** What a kind of stored passwords is called; of one that was strengthened, that it was. */
export function schemeName(scheme: string): string {
  if (scheme.startsWith(prefix)) return messages.protection.wrapped(schemeName(scheme.slice(prefix.length)));
  return kinds[scheme]?.[0] ?? scheme;
}

/** How a stored password of a kind begins. */
export function schemeExample(scheme: string): string {
  return kinds[scheme]?.[1] ?? '';
}
