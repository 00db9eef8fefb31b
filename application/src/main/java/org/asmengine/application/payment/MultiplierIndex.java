package org.asmengine.application.payment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * The multipliers of all participants of a run, in 13 bytes each and in the order of TIN and NPI.
 * It never changes: any number of threads may read it.
 */
public final class MultiplierIndex {

  /** The decimals of a multiplier. */
  public static final int DECIMALS = 6;

  /** A multiplier of one, in millionths. */
  public static final int ONE = 1_000_000;

  private static final byte LBP = 1;
  private static final byte NO_FINAL_SCORE = 2;
  private static final byte CORRECTED = 4;

  private final int paymentYear;
  private final RunId run;
  private final long corrections;
  private final long[] keys;
  private final int[] millionths;
  private final byte[] kinds;

  /** The versions of the few results that were corrected, by key. */
  private final Map<Long, ResultVersion> versions;

  private MultiplierIndex(Builder builder, long[] keys, int[] millionths, byte[] kinds) {
    this.paymentYear = builder.paymentYear;
    this.run = builder.run;
    this.corrections = builder.corrections;
    this.keys = keys;
    this.millionths = millionths;
    this.kinds = kinds;
    this.versions = Map.copyOf(builder.versions);
  }

  /** The index of a run that adjusts the payments of that year; add its rows. */
  public static Builder builder(int paymentYear, RunId run) {
    return builder(paymentYear, run, 0);
  }

  /**
   * The index of a run after that many corrections of its results; add its rows.
   *
   * @param corrections how many there were at least when the rows were read
   */
  public static Builder builder(int paymentYear, RunId run, long corrections) {
    return new Builder(paymentYear, run, corrections);
  }

  /** The year whose payments the run adjusts. */
  public int paymentYear() {
    return paymentYear;
  }

  /** The run. */
  public RunId run() {
    return run;
  }

  /** How many corrections of the run's results are in it, at least. */
  public long corrections() {
    return corrections;
  }

  /** How many participants there are; their positions are 0 to one less. */
  public int size() {
    return keys.length;
  }

  /** The position of the participant; negative when there is none. */
  public int position(ParticipantId participant) {
    return Arrays.binarySearch(keys, ParticipantKey.of(participant));
  }

  /** The participant at the position. */
  public ParticipantId participant(int position) {
    return ParticipantKey.participant(keys[position]);
  }

  /** The cohort of the participant at the position. */
  public Cohort cohort(int position) {
    return (kinds[position] & LBP) == 0 ? Cohort.HF : Cohort.LBP;
  }

  /** Whether the participant at the position has a final score. */
  public boolean hasFinalScore(int position) {
    return (kinds[position] & NO_FINAL_SCORE) == 0;
  }

  /** Which version of the result the multiplier of the participant at the position comes from. */
  public ResultVersion version(int position) {
    return (kinds[position] & CORRECTED) == 0
        ? ResultVersion.FIRST
        : versions.getOrDefault(keys[position], ResultVersion.FIRST);
  }

  /** The multiplier of the participant at the position, in millionths. */
  public int millionths(int position) {
    return millionths[position];
  }

  /** Takes the rows of a run one at a time and keeps no more of them than the index needs. */
  public static final class Builder {

    private final int paymentYear;
    private final RunId run;
    private final long corrections;
    private final Map<Long, ResultVersion> versions = new HashMap<>();
    private final Column first = new Column();
    private final Column second = new Column();
    private Column last = first;

    private Builder(int paymentYear, RunId run, long corrections) {
      this.paymentYear = paymentYear;
      this.run = run;
      this.corrections = corrections;
    }

    /**
     * Adds the next participant in the order of cohort, TIN and NPI.
     *
     * @throws EngineException RUN_DAMAGED when the multiplier is none
     */
    public void add(MultiplierRow row) {
      byte kind = kind(row);
      if (last == first && first.size > 0 && ((first.kinds[0] ^ kind) & LBP) != 0) {
        last = second;
      }
      if (!last.takes(ParticipantKey.of(row.participant()), kind)) {
        throw new IllegalArgumentException("%s comes too late".formatted(row.participant()));
      }
      last.add(ParticipantKey.of(row.participant()), millionths(row), kind);
      if (row.version().isCorrection()) {
        versions.put(ParticipantKey.of(row.participant()), row.version());
      }
    }

    /**
     * The index of what was added.
     *
     * @throws EngineException PARTICIPANT_IN_TWO_COHORTS: which multiplier counts is not for the
     *     engine to choose
     */
    public MultiplierIndex build() {
      int size = Math.addExact(first.size, second.size);
      long[] keys = new long[size];
      int[] millionths = new int[size];
      byte[] kinds = new byte[size];
      int left = 0;
      int right = 0;
      for (int i = 0; i < size; i++) {
        boolean fromLeft = right == second.size;
        if (left < first.size && right < second.size) {
          int order = Long.compare(first.keys[left], second.keys[right]);
          if (order == 0) {
            throw inTwoCohorts(first.keys[left]);
          }
          fromLeft = order < 0;
        }
        Column from = fromLeft ? first : second;
        int position = fromLeft ? left++ : right++;
        keys[i] = from.keys[position];
        millionths[i] = from.millionths[position];
        kinds[i] = from.kinds[position];
      }
      return new MultiplierIndex(this, keys, millionths, kinds);
    }

    private static byte kind(MultiplierRow row) {
      byte cohort =
          switch (row.cohort()) {
            case HF -> 0;
            case LBP -> LBP;
          };
      byte score = row.finalScore() ? cohort : (byte) (cohort | NO_FINAL_SCORE);
      return row.version().isCorrection() ? (byte) (score | CORRECTED) : score;
    }

    private int millionths(MultiplierRow row) {
      BigDecimal multiplier = row.multiplier();
      try {
        int value = multiplier.movePointRight(DECIMALS).intValueExact();
        if (value >= 0 && (row.finalScore() || value == ONE)) {
          return value;
        }
      } catch (ArithmeticException e) {
        // Too large or too many decimals: refused below like the others.
      }
      throw new EngineException(
          ErrorCode.RUN_DAMAGED,
          "run %s: %s has the multiplier %s; allowed: 0 or more with %d decimals, 1 without a final"
                  .formatted(run, row.participant(), multiplier.toPlainString(), DECIMALS)
              + " score");
    }

    private EngineException inTwoCohorts(long key) {
      return new EngineException(
          ErrorCode.PARTICIPANT_IN_TWO_COHORTS,
          "run %s: %s is in both cohorts".formatted(run, ParticipantKey.participant(key)));
    }
  }

  /** The participants of a cohort while they are being added. */
  private static final class Column {

    private static final int FIRST_CAPACITY = 8192;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] millionths = new int[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private int size;

    /** Whether that participant may come next: of the same cohort, and behind the last. */
    boolean takes(long key, byte kind) {
      return size == 0 || (keys[size - 1] < key && ((kinds[0] ^ kind) & LBP) == 0);
    }

    void add(long key, int multiplier, byte kind) {
      if (size == keys.length) {
        int capacity = Math.multiplyExact(size, 2);
        keys = Arrays.copyOf(keys, capacity);
        millionths = Arrays.copyOf(millionths, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
      }
      keys[size] = key;
      millionths[size] = multiplier;
      kinds[size] = kind;
      size++;
    }
  }
}
