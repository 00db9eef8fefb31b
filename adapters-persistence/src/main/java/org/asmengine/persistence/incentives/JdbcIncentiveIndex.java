package org.asmengine.persistence.incentives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.incentives.IncentiveIndex;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DuplicateKeyException;

/**
 * The index as rows; the primary key of the hashes is what writers of a new beneficiary wait on.
 */
public final class JdbcIncentiveIndex implements IncentiveIndex {

  private final Queries queries;

  /** On this database. */
  public JdbcIncentiveIndex(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<String> registers(List<BeneficiaryHash> hashes) {
    return queries.list(
        "select distinct register_id from beneficiary_hash where digest in (%s)"
            .formatted(String.join(", ", Collections.nCopies(hashes.size(), "?"))),
        row -> row.getString(1),
        hashes.stream().map(BeneficiaryHash::digest).toArray());
  }

  /** In one order for all, so that two never wait for each other. */
  @Override
  public void link(List<BeneficiaryHash> hashes, String register) {
    for (BeneficiaryHash hash :
        hashes.stream().sorted(Comparator.comparing(BeneficiaryHash::digest)).toList()) {
      Optional<String> linked = registers(List.of(hash)).stream().findFirst();
      if (linked.isEmpty()) {
        insert(hash, register);
      } else if (!linked.get().equals(register)) {
        throw new ConflictException(
            "somebody else linked the beneficiary first",
            new IllegalStateException("another register"));
      }
    }
  }

  private void insert(BeneficiaryHash hash, String register) {
    try {
      queries.update(
          "insert into beneficiary_hash (digest, key_id, register_id) values (?, ?, ?)",
          hash.digest(),
          hash.keyId(),
          register);
    } catch (DuplicateKeyException e) {
      // Its text would hold the hash.
      throw new ConflictException(
          "somebody else linked the beneficiary first",
          new IllegalStateException(e.getClass().getSimpleName()));
    }
  }

  @Override
  public void add(String id, String register, ParticipantId participant, LocalDate givenOn) {
    queries.update(
        "insert into incentive_entry (entry_id, register_id, tin, npi, given_on)"
            + " values (?, ?, ?, ?, ?)",
        id,
        register,
        participant.tin().value(),
        participant.npi().value(),
        givenOn);
  }

  @Override
  public Optional<String> register(String entry) {
    return queries
        .list(
            "select register_id from incentive_entry where entry_id = ?",
            row -> row.getString(1),
            entry)
        .stream()
        .findFirst();
  }

  @Override
  public List<Place> places(Tin tin, Optional<Npi> npi, LocalDate from, LocalDate to) {
    List<Object> arguments = new ArrayList<>(List.of(tin.value(), from, to));
    npi.ifPresent(one -> arguments.add(one.value()));
    return queries.list(
        "select entry_id, register_id from incentive_entry"
            + " where tin = ? and given_on >= ? and given_on <= ?"
            + (npi.isPresent() ? " and npi = ?" : "")
            + " order by given_on, entry_id",
        row -> new Place(row.getString(1), row.getString(2)),
        arguments.toArray());
  }
}
