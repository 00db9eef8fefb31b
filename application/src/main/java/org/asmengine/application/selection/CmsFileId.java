package org.asmengine.application.selection;

/**
 * The number of an import of CMS's data set of participants.
 *
 * @param value 1 or more
 */
public record CmsFileId(int value) {
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
