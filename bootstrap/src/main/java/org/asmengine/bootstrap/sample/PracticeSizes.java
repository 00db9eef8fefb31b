package org.asmengine.bootstrap.sample;

/**
 * Participants per practice, as in the preliminary participant file that CMS published for 2027:
 * 6,637 rows in 2,629 organizations, the largest with 42, 42, 36 and 35 rows (data.cms.gov,
 * "Ambulatory Specialty Model Participants"; regulation.md section 18).
 *
 * <p>A tenth of that file is one block with a fixed mix of sizes, heavy tailed, in a random order;
 * every tenth block also holds the largest four.
 */
final class PracticeSizes {

  /** Practices of the published file. */
  static final int PUBLISHED_PRACTICES = 2_630;

  /** Rows of the published file. */
  static final int PUBLISHED_PARTICIPANTS = 6_637;

  /** How many practices of a block have 1, 2, 3, ... participants. */
  private static final int[] PRACTICES_BY_SIZE = {
    160, 42, 19, 11, 7, 5, 4, 3, 2, 2, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0,
    0, 0, 0, 1
  };

  private static final int[] LARGEST = {42, 42, 36, 35};
  private static final int BLOCKS_PER_FILE = 10;

  private final Draws draws;
  private final int[] block;
  private int blocks;
  private int next;

  PracticeSizes(Draws draws) {
    this.draws = draws;
    this.block = new int[PUBLISHED_PRACTICES / BLOCKS_PER_FILE];
    this.next = block.length;
  }

  /** The number of participants of the next practice. */
  int next() {
    if (next == block.length) {
      startBlock();
    }
    int size = block[next];
    next++;
    return size;
  }

  private void startBlock() {
    int position = 0;
    for (int size = 1; size <= PRACTICES_BY_SIZE.length; size++) {
      for (int practice = 0; practice < PRACTICES_BY_SIZE[size - 1]; practice++) {
        block[position] = size;
        position++;
      }
    }
    // the first block goes without: it may be all there is of a small set
    if (blocks % BLOCKS_PER_FILE == 1) {
      System.arraycopy(LARGEST, 0, block, 0, LARGEST.length);
    }
    shuffle();
    blocks++;
    next = 0;
  }

  private void shuffle() {
    for (int last = block.length - 1; last > 0; last--) {
      int other = draws.below(last + 1);
      int kept = block[last];
      block[last] = block[other];
      block[other] = kept;
    }
  }
}
