package org.asmengine.bootstrap.beneficiary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.BeneficiaryHash;

/**
 * Keys from a file: a line for each, its name, a blank and its bytes in base64, at least {@value
 * #LEAST_BYTES}; the newest first. Empty lines, and those that start with {@code #}, say nothing.
 * The file is read at each use, so that a rotation needs no restart.
 *
 * @param file where it is
 */
public record KeyFile(Path file) implements BeneficiaryKeys {

  private static final String ALGORITHM = "HmacSHA256";

  /** The least size of a key: that of the hash, as RFC 2104 asks. */
  private static final int LEAST_BYTES = 32;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private record Key(String id, SecretKeySpec secret) {}

  @Override
  public List<BeneficiaryHash> hashes(BeneficiaryId beneficiary) {
    byte[] text = beneficiary.value().getBytes(StandardCharsets.US_ASCII);
    return keys(lines()).stream()
        .map(key -> new BeneficiaryHash(key.id(), HexFormat.of().formatHex(hash(key, text))))
        .toList();
  }

  /**
   * Puts a new random key before those that are there. The file is made where there is none,
   * readable to its owner alone.
   *
   * @param id the name of the key
   * @throws EngineException BENEFICIARY_KEYS_UNUSABLE when the name is taken or no name of a key,
   *     or the file can't be read or written
   */
  public void add(String id) {
    List<String> lines = Files.exists(file) ? lines() : List.of();
    byte[] bytes = new byte[LEAST_BYTES];
    new SecureRandom().nextBytes(bytes);
    List<String> changed = new ArrayList<>();
    changed.add(id + " " + Base64.getEncoder().encodeToString(bytes));
    changed.addAll(lines);
    keys(changed);
    try {
      write(changed);
    } catch (IOException e) {
      throw wrong("%s can't be written".formatted(file), e);
    }
  }

  /** Who reads the file meanwhile sees the old or the new one as a whole. */
  private void write(List<String> lines) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(part, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.write(
        part,
        lines,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw wrong("%s can't be read".formatted(file), e);
    }
  }

  private List<Key> keys(List<String> lines) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Key key = key(line, i + 1);
        if (keys.stream().anyMatch(other -> other.id().equals(key.id()))) {
          throw wrong("%s line %d: a second key of that name".formatted(file, i + 1));
        }
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      throw wrong("%s holds no key".formatted(file));
    }
    return keys;
  }

  /** What is wrong is said without saying the key. */
  private Key key(String line, int number) {
    String[] parts = BLANKS.split(line, -1);
    if (parts.length != 2 || !BeneficiaryHash.isKeyId(parts[0])) {
      throw wrong("%s line %d: found no name and key".formatted(file, number));
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(parts[1]);
    } catch (IllegalArgumentException e) {
      throw wrong("%s line %d: the key is not in base64".formatted(file, number));
    }
    if (bytes.length < LEAST_BYTES) {
      throw wrong(
          "%s line %d: found %d bytes, allowed %d or more"
              .formatted(file, number, bytes.length, LEAST_BYTES));
    }
    return new Key(parts[0], new SecretKeySpec(bytes, ALGORITHM));
  }

  private static byte[] hash(Key key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.secret());
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static EngineException wrong(String message) {
    return new EngineException(ErrorCode.BENEFICIARY_KEYS_UNUSABLE, message);
  }

  private static EngineException wrong(String message, IOException why) {
    return wrong("%s (%s)".formatted(message, why.getClass().getSimpleName()));
  }
}
