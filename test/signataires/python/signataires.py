"""Signs PDFs with pyHanko.

Each line of standard input is a job, with fields separated by tabs: PAdES level, input file, output file, field, number of the key, and a
further change to make or nothing; or "validate" and a file, to check that all its signatures are valid. Each line of standard output is an
answer: `ok`, or what went wrong; the first one, once the keys are made, is `ok`. Arguments: the folder to make the keys in, and how many
signers there are.
"""

import sys
from datetime import datetime, timezone
from pathlib import Path

from pyhanko.keys import load_cert_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

import tampering
import throwaway

WHEN = datetime(2026, 4, 1, 12, 0, tzinfo=timezone.utc)


class Pyhanko:
    """Signs at the four levels of PAdES, with the time stamp authority and the revocation list of the folder of keys."""

    def __init__(self, keys):
        self.keys = keys
        self.clock = DummyTimeStamper(
            tsa_cert=load_cert_from_pemder(keys / "horloge.pem"),
            tsa_key=load_private_key_from_pemder(keys / "horloge.key", None),
            certs_to_embed=None,
            fixed_dt=WHEN,
        )

    def trust(self):
        """What is trusted at the time of the signature; nothing is fetched from the network."""
        return ValidationContext(
            trust_roots=[load_cert_from_pemder(self.keys / "autorite.pem")],
            crls=[(self.keys / "revocations.crl").read_bytes()],
            allow_fetching=False,
            revocation_mode="hard-fail",
            moment=WHEN,
        )

    def sign(self, level, source, target, field, number, change):
        signer = signers.SimpleSigner.load(
            self.keys / f"{number}.key",
            self.keys / f"{number}.pem",
            ca_chain_files=(self.keys / "autorite.pem",),
        )
        longterm = level in ("b-lt", "b-lta")
        metadata = signers.PdfSignatureMetadata(
            field_name=field,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            embed_validation_info=longterm,
            validation_context=self.trust() if longterm else None,
            use_pades_lta=level == "b-lta",
        )
        tool = signers.PdfSigner(metadata, signer=signer, timestamper=None if level == "b-b" else self.clock)
        with open(source, "rb") as document:
            writer = IncrementalPdfFileWriter(document)
            tampering.CHANGES[change](writer, field)
            made = tool.sign_pdf(writer)
        Path(target).write_bytes(made.getbuffer())

    def validate(self, source):
        """Throws unless each signature is valid and trusted, and signing explains every object changed after it."""
        with open(source, "rb") as document:
            signatures = PdfFileReader(document, strict=True).embedded_regular_signatures
            for signature in signatures:
                status = validate_pdf_signature(signature, self.trust())
                if not status.bottom_line:
                    raise ValueError(f"{signature.field_name}: {status.pretty_print_details()}")
            if not signatures:
                raise ValueError("no signature")


def main(folder, count):
    keys = Path(folder)
    throwaway.write(keys, int(count))
    pyhanko = Pyhanko(keys)
    print("ok", flush=True)
    for line in sys.stdin:
        try:
            level, source, *more = line.rstrip("\n").split("\t")
            if level == "validate":
                pyhanko.validate(source)
            else:
                pyhanko.sign(level, source, *more)
            print("ok", flush=True)
        except Exception as failed:  # the test reports it
            print(" ".join(f"{type(failed).__name__}: {failed}".split()), flush=True)


main(*sys.argv[1:])
