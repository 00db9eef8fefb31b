package org.asmengine.application.selection;

import java.time.Instant;

/**
 * An import of CMS's data set of participants. It is never changed.
 *
 * @param id its number
 * @param sha256 the digest of the file in hexadecimal digits
 * @param records how many records the file has
 * @param rejected how many of them were rejected
 * @param importedAt when, in microseconds
 * @param importedBy who
 */
public record CmsFile(
    CmsFileId id,
    String sha256,
    long records,
    long rejected,
    Instant importedAt,
    String importedBy) {}
