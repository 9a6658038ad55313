/** Makes a link of a web address; anything else that stands in its place is shown as text. */
export function WebLink({ address, words }: { readonly address: string; readonly words?: string }) {
  if (!/^https?:\/\//i.test(address)) return <span>{address}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {words ?? address}
    </a>
  );
}

/** Makes a telephone number one can call. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.length < 3 ? (
    <span>{phone}</span>
  ) : (
    <a class="phone" href={`tel:${digits}`}>
      {phone}
    </a>
  );
}
