package org.asmengine.grpc.security;

import io.grpc.Attributes;
import io.grpc.Grpc;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.asmengine.application.access.Caller;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.jspecify.annotations.Nullable;

/**
 * The callers that a configuration maps from the names in client certificates. The transport has
 * checked who issued a certificate; here it is looked up, once for each session, and its end is
 * looked at with every call, since connections live longer than a handshake.
 */
public final class CertificateCallers implements CallerSource {

  private static final String SESSION_KEY = CertificateCallers.class.getName();

  private final Map<CertificateName, Caller> callers;
  private final InstantSource clock;

  /** The callers of that mapping. */
  public CertificateCallers(Map<CertificateName, Caller> callers, InstantSource clock) {
    this.callers = Map.copyOf(callers);
    this.clock = clock;
  }

  @Override
  public Caller callerOf(Attributes connection) {
    @Nullable SSLSession session = connection.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
    if (session == null) {
      throw certificateRequired("calls need TLS with a client certificate");
    }
    Holder holder = session.getValue(SESSION_KEY) instanceof Holder known ? known : holder(session);
    if (clock.instant().isAfter(holder.end)) {
      throw certificateRequired("the client certificate has expired since the connection began");
    }
    return holder.caller.orElseThrow(() ->
        CallException.of(
            ErrorReason.CALLER_UNKNOWN,
            "the client certificate names no caller, or several, that this server knows",
            Map.of()));
  }

  private Holder holder(SSLSession session) {
    X509Certificate certificate = certificate(session);
    Holder holder = new Holder(find(certificate), certificate.getNotAfter().toInstant());
    session.putValue(SESSION_KEY, holder);
    return holder;
  }

  /** Two callers in one certificate are a mistake that nobody should profit from. */
  private Optional<Caller> find(X509Certificate certificate) {
    List<Caller> found =
        CertificateName.of(certificate).stream()
            .flatMap(name -> Optional.ofNullable(callers.get(name)).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static X509Certificate certificate(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      if (chain.length > 0 && chain[0] instanceof X509Certificate certificate) {
        return certificate;
      }
    } catch (SSLPeerUnverifiedException e) {
      throw certificateRequired("calls need TLS with a client certificate");
    }
    throw certificateRequired("calls need TLS with an X.509 client certificate");
  }

  private static CallException certificateRequired(String message) {
    return CallException.of(ErrorReason.CERTIFICATE_REQUIRED, message, Map.of());
  }

  /**
   * Who holds the certificate of a session.
   *
   * @param caller who it is, if anybody
   * @param end when the certificate ends
   */
  private record Holder(Optional<Caller> caller, Instant end) {}
}
