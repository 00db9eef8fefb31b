package org.asmengine.bootstrap.security;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority for trials: it lives as long as this object, and nobody keeps its key. It
 * signs with ECDSA on the curve P-256.
 */
public final class TrialAuthority {

  private static final String CURVE = "secp256r1";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 127;

  private final SecureRandom random = new SecureRandom();
  private final Credential own;

  private TrialAuthority(String name, ValidTime time) {
    X500Principal subject = new X500Principal("CN=" + name);
    KeyPair keys = newKeys();
    this.own = sign(subject, keys, subject, keys.getPrivate(), time, new Authority());
  }

  /** An authority of that name. */
  public static TrialAuthority of(String name, ValidTime time) {
    return new TrialAuthority(name, time);
  }

  /** The certificate that others have to trust. */
  public X509Certificate certificate() {
    return own.certificate();
  }

  /** A certificate for a server at these names and addresses. */
  public Credential server(String name, List<GeneralName> names, ValidTime time) {
    return issue(name, time, new Holder(names, KeyPurposeId.id_kp_serverAuth));
  }

  /** A certificate for a client that is known by this name. */
  public Credential client(String name, GeneralName alternative, ValidTime time) {
    return issue(name, time, new Holder(List.of(alternative), KeyPurposeId.id_kp_clientAuth));
  }

  private Credential issue(String name, ValidTime time, Purpose purpose) {
    return sign(
        new X500Principal("CN=" + name),
        newKeys(),
        own.certificate().getSubjectX500Principal(),
        own.key(),
        time,
        purpose);
  }

  private Credential sign(
      X500Principal subject,
      KeyPair keys,
      X500Principal issuer,
      PrivateKey issuerKey,
      ValidTime time,
      Purpose purpose) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(SERIAL_BITS, random),
              Date.from(time.from()),
              Date.from(time.until()),
              subject,
              keys.getPublic());
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
      purpose.addTo(builder);
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKey)));
      return new Credential(certificate, keys.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("a certificate can't be made", e);
    }
  }

  private KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key can't be made", e);
    }
  }

  /** What a certificate may be used for. */
  private sealed interface Purpose {
    void addTo(X509v3CertificateBuilder builder) throws CertIOException;
  }

  private record Authority() implements Purpose {
    @Override
    public void addTo(X509v3CertificateBuilder builder) throws CertIOException {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }
  }

  private record Holder(List<GeneralName> names, KeyPurposeId purpose) implements Purpose {
    @Override
    public void addTo(X509v3CertificateBuilder builder) throws CertIOException {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(names.toArray(GeneralName[]::new)));
    }
  }
}
