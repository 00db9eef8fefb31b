package org.asmengine.grpc.call;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import org.asmengine.application.run.RunId;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/**
 * Identifiers that stand for participants in resource names, where a TIN or NPI must not be, and
 * for submissions, whose numbers would tell how many there are. An identifier is one AES block over
 * what it stands for: the same on every instance and for ever, without a table, and without the key
 * neither read nor made.
 */
public final class OpaqueIds {

  /**
   * What an identifier stands for: a participant of a run.
   *
   * @param cohort the cohort in which it is scored
   * @param participant the TIN and NPI
   */
  public record Scored(Cohort cohort, ParticipantId participant) {}

  private static final String SECRET = "opaque-ids";
  private static final int NPI_BITS = 34;

  /** Runs count from 1, cohorts have low numbers: no submission is ever a participant. */
  private static final int NO_RUN = 0;

  private static final byte SUBMISSION = 'S';

  private final SharedKey key;

  /** With the key that all instances share; it is read at the first use. */
  public OpaqueIds(ServiceSecrets secrets) {
    this.key = new SharedKey(secrets, SECRET);
  }

  /** The identifier of a participant of a run in its cohort: 26 lower-case letters and digits. */
  public String of(RunId run, Cohort cohort, ParticipantId participant) {
    long digits =
        (Long.parseLong(participant.tin().value()) << NPI_BITS)
            | Long.parseLong(participant.npi().value());
    byte[] block =
        ByteBuffer.allocate(Base32.BYTES)
            .putInt(run.value())
            .put(number(cohort))
            .putLong(digits)
            .array();
    return Base32.encode(apply(Cipher.ENCRYPT_MODE, block));
  }

  /** The identifier of a submission by its number. */
  public String ofSubmission(long sequence) {
    byte[] block =
        ByteBuffer.allocate(Base32.BYTES).putInt(NO_RUN).put(SUBMISSION).putLong(sequence).array();
    return Base32.encode(apply(Cipher.ENCRYPT_MODE, block));
  }

  /** The number of the submission; nothing when the identifier is none of ours. */
  public OptionalLong findSubmission(String id) {
    Optional<ByteBuffer> found =
        Base32.decode(id).map(block -> ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, block)));
    if (found.isEmpty()) {
      return OptionalLong.empty();
    }
    ByteBuffer block = found.get();
    boolean ours = block.getInt() == NO_RUN && block.get() == SUBMISSION;
    long sequence = block.getLong();
    return ours && sequence > 0 && onlyZerosAreLeft(block)
        ? OptionalLong.of(sequence)
        : OptionalLong.empty();
  }

  private static boolean onlyZerosAreLeft(ByteBuffer block) {
    return block.slice().equals(ByteBuffer.allocate(block.remaining()));
  }

  /**
   * What the identifier stands for in the run; nothing when it is none of ours or of another run.
   */
  public Optional<Scored> find(RunId run, String id) {
    return Base32.decode(id)
        .map(block -> ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, block)))
        .flatMap(block -> read(run, block));
  }

  /** Three bytes of zeros, the run and the ranges make a forged block fail. */
  private static Optional<Scored> read(RunId run, ByteBuffer block) {
    int foundRun = block.getInt();
    Optional<Cohort> cohort = cohort(block.get());
    long digits = block.getLong();
    boolean zeros = onlyZerosAreLeft(block);
    String tin = String.format(Locale.ROOT, "%09d", digits >>> NPI_BITS);
    String npi = String.format(Locale.ROOT, "%010d", digits & (1L << NPI_BITS) - 1);
    return zeros && foundRun == run.value() && Tin.isValid(tin) && Npi.isValid(npi)
        ? cohort.map(found -> new Scored(found, ParticipantId.of(tin, npi)))
        : Optional.empty();
  }

  /** Identifiers are for ever: these numbers must never change. */
  private static byte number(Cohort cohort) {
    return switch (cohort) {
      case HF -> 1;
      case LBP -> 2;
    };
  }

  private static Optional<Cohort> cohort(byte number) {
    return Arrays.stream(Cohort.values()).filter(one -> number(one) == number).findFirst();
  }

  /** One block, each text different: for that, and only for that, this mode is right. */
  private byte[] apply(int mode, byte[] block) {
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(mode, key.get());
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }
}
