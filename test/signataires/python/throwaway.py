"""Certificates for one run of the tests: an authority, signers, a time stamp authority, and an empty revocation list."""

from datetime import datetime, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

# Valid for so long that programs which compare with the clock give the same answer whenever the tests run.
BEGIN = datetime(2020, 1, 1, tzinfo=timezone.utc)
END = datetime(2120, 1, 1, tzinfo=timezone.utc)
PASSWORD = b"essai"


def name_of(common_name):
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "FR"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def certificate(common_name, key, issuer, issuer_key, number, *, authority=False, clock=False):
    """Makes a certificate. The serial number is given, so that two runs differ by their keys only."""
    usage = dict.fromkeys(
        [
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ],
        False,
    )
    for what in ("key_cert_sign", "crl_sign") if authority else ("digital_signature", "content_commitment"):
        usage[what] = True
    made = (
        x509.CertificateBuilder()
        .subject_name(name_of(common_name))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(number)
        .not_valid_before(BEGIN)
        .not_valid_after(END)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
    )
    if clock:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return made.sign(issuer_key, hashes.SHA256())


def write(folder, signers):
    """Writes autorite.pem, revocations.crl, horloge.pem/.key and, for each signer, <number>.pem/.key/.p12."""
    folder = Path(folder)
    authority_key = ec.generate_private_key(ec.SECP256R1())
    issuer = name_of("Autorité d’essai")
    authority = certificate("Autorité d’essai", authority_key, issuer, authority_key, 1, authority=True)
    (folder / "autorite.pem").write_bytes(authority.public_bytes(Encoding.PEM))
    revocations = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer)
        .last_update(BEGIN)
        .next_update(END)
        .sign(authority_key, hashes.SHA256())
    )
    (folder / "revocations.crl").write_bytes(revocations.public_bytes(Encoding.DER))

    # RSA, because OpenPDF signs with nothing else. All signers share one key, because making keys is slow.
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def put(stem, made):
        (folder / f"{stem}.pem").write_bytes(made.public_bytes(Encoding.PEM))
        (folder / f"{stem}.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    put("horloge", certificate("Horloge d’essai", key, issuer, authority_key, 2, clock=True))
    for number in range(signers):
        common_name = f"Signataire {number + 1}, Éloïse Ñ"
        made = certificate(common_name, key, issuer, authority_key, 100 + number)
        put(str(number), made)
        store = pkcs12.serialize_key_and_certificates(
            b"essai", key, made, [authority], BestAvailableEncryption(PASSWORD)
        )
        (folder / f"{number}.p12").write_bytes(store)
