package org.asmengine.bootstrap.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asmengine.application.access.Role;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * Everything that a trial of the service needs: an authority, a certificate for the server, one
 * client for each role, and the mapping of those clients. The key of the authority is not kept, so
 * that nobody can add to a set.
 */
public final class TrialCertificates {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");
  private static final String URI_PREFIX = "spiffe://asm.example/";

  private final Map<String, String> files = new LinkedHashMap<>();

  private TrialCertificates() {}

  /**
   * Makes a set.
   *
   * @param hosts names and addresses of the server besides those of loopback
   * @param time when the certificates hold
   */
  public static TrialCertificates of(List<String> hosts, ValidTime time) {
    TrialCertificates set = new TrialCertificates();
    TrialAuthority authority = TrialAuthority.of("ASM engine trial authority", time);
    set.files.put(TlsDirectory.AUTHORITY, Credential.pem(authority.certificate()));
    Set<String> names = new TreeSet<>(LOOPBACK);
    names.addAll(hosts);
    set.add(
        "server",
        authority.server("ASM engine", names.stream().map(name -> host(name)).toList(), time));
    for (Role role : Role.values()) {
      String name = name(role);
      set.add(name, authority.client(name, uri(URI_PREFIX + name), time));
    }
    set.files.put(TlsDirectory.CALLERS, callers());
    return set;
  }

  /**
   * Writes the files; only the owner can read the private keys.
   *
   * @return their names
   * @throws EngineException SECURITY_UNUSABLE when one of them is there; then none is written
   */
  public List<String> write(Path directory) throws IOException {
    Files.createDirectories(directory);
    List<String> there =
        files.keySet().stream().filter(name -> Files.exists(directory.resolve(name))).toList();
    if (!there.isEmpty()) {
      throw new EngineException(
          ErrorCode.SECURITY_UNUSABLE,
          "%s: %s is there; nothing is overwritten, choose another directory"
              .formatted(directory, String.join(", ", there)));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(directory.resolve(file.getKey()), file.getValue());
    }
    return List.copyOf(files.keySet());
  }

  /** The name of the files of the client with that role. */
  public static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** A name of a server: an address or a host. */
  static GeneralName host(String name) {
    return new GeneralName(
        IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  /** A name of a client. */
  static GeneralName uri(String uri) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
  }

  private void add(String name, Credential credential) {
    files.put(name + ".pem", credential.certificatePem());
    files.put(name + ".key", credential.keyPem());
  }

  private static String callers() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Who may call. One of uri, dns and email, as the certificate spells it; roles: reader,",
                "# submitter, operator, publisher; tins for submitters: nine digits each, or '*' for all.",
                "callers:"));
    Stream.of(Role.values())
        .forEach(role -> {
          lines.add("  - uri: " + URI_PREFIX + name(role));
          lines.add("    roles: [%s]".formatted(name(role)));
          if (role == Role.SUBMITTER) {
            lines.add("    tins: ['*']");
          }
        });
    return String.join("\n", lines) + "\n";
  }

  private static void write(Path file, String text) throws IOException {
    boolean secret = file.toString().endsWith(".key");
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        secret && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, attributes);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}
