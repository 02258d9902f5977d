/**
 * A name that is safe to store and to offer for download: no folders, no control or direction characters, none that
 * Windows refuses, at most 200 characters, ending as its content does whatever the sender called it.
 */
export function safeFileName(sent: string, extension: string): string {
  const bare = sent
    .normalize('NFC')
    // Some senders give the whole path, from either kind of system.
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = Array.from(bare)
    .slice(0, 199 - extension.length)
    .join('');
  return `${stem || 'tep'}.${extension}`;
}

/**
 * The Content-Disposition header for a name that came from a person: nothing of it stands unescaped (RFC 6266; the
 * Unicode form is RFC 8187's, which replaced RFC 5987).
 */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._-]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
