package org.asmengine.grpc.security;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subject alternative name of a certificate. Two names are the same only when kind and text are,
 * letter for letter.
 *
 * @param kind what it is the name of
 * @param text as the certificate spells it
 */
public record CertificateName(Kind kind, String text) {

  /** The kinds of names that can be those of callers. */
  public enum Kind {
    /** A URI, for instance {@code spiffe://example.org/claims}. */
    URI(6),
    /** The name of a host. */
    DNS(2),
    /** An email address. */
    EMAIL(1);

    /** As RFC 5280, 4.2.1.6 numbers them. */
    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /** The names of these kinds in the certificate; none when they can't be read. */
  static List<CertificateName> of(X509Certificate certificate) {
    try {
      @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream().flatMap(CertificateName::known).distinct().toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static Stream<CertificateName> known(List<?> numberAndText) {
    return Stream.of(Kind.values())
        .filter(kind -> numberAndText.getFirst().equals(kind.number))
        .map(kind -> new CertificateName(kind, String.valueOf(numberAndText.get(1))));
  }
}
