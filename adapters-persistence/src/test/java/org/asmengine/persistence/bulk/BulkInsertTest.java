package org.asmengine.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows or none, in whatever way they go in. */
@ParameterizedClass
@MethodSource("ways")
class BulkInsertTest {

  private static final String TABLE = "bulk_note";

  private record Note(
      long id,
      String text,
      BigDecimal value,
      boolean flag,
      LocalDate day,
      Optional<String> optionalText,
      Optional<BigDecimal> optionalValue) {}

  private static final TableRows<Note> NOTES =
      new TableRows<>(
          TABLE,
          List.of("id", "text", "amount", "flag", "on_day", "optional_text", "optional_amount"),
          (note, out) -> {
            out.number(note.id());
            out.text(note.text());
            out.decimal(note.value());
            out.flag(note.flag());
            out.date(note.day());
            out.optionalText(note.optionalText());
            out.optionalDecimal(note.optionalValue());
          });

  private static final RunId RUN = new RunId(1);

  private final Stores stores;
  private final BulkInsert bulk;

  BulkInsertTest(TestDatabase database, boolean batches) {
    this.stores = database.stores();
    JdbcTemplate jdbc = new JdbcTemplate(stores.dataSource());
    this.bulk = batches ? new BatchInsert(jdbc) : new LoadDataInsert(jdbc);
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(TestDatabase.H2, true),
        Arguments.of(TestDatabase.MYSQL, true),
        Arguments.of(TestDatabase.MYSQL, false));
  }

  @BeforeEach
  void table() {
    stores.sql().execute("drop table if exists " + TABLE);
    stores
        .sql()
        .execute(
            "create table "
                + TABLE
                + " (run_id int not null, id bigint not null, text varchar(40) not null,"
                + " amount decimal(42, 30) not null, flag boolean not null, on_day date not null,"
                + " optional_text varchar(40) null, optional_amount decimal(10, 2) null,"
                + " primary key (run_id, id))"
                + " engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin");
  }

  private static Note note(long id, String text) {
    return new Note(
        id,
        text,
        new BigDecimal("123456789012.123456789012345678901234567890"),
        id % 2 == 0,
        LocalDate.of(2027, 1, 31),
        id % 3 == 0 ? Optional.empty() : Optional.of(text),
        id % 3 == 0 ? Optional.empty() : Optional.of(new BigDecimal("-99999999.99")));
  }

  private static List<Note> awkward() {
    List<Note> notes = new ArrayList<>();
    List<String> texts =
        List.of(
            "",
            " ",
            "\\",
            "\\N",
            "NULL",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "\u001A",
            "'",
            "\"",
            ",",
            "\\t",
            "a\\",
            "é",
            "e\u0301",
            "漢字",
            "😀",
            "trailing ",
            "x".repeat(40),
            "😀".repeat(20));
    for (int i = 0; i < 5000; i++) {
      notes.add(note(i, texts.get(i % texts.size())));
    }
    return notes;
  }

  private void insert(List<Note> notes) {
    stores.transaction().executeWithoutResult(status -> bulk.insert(RUN, NOTES, notes));
  }

  private List<Note> stored() {
    return stores
        .sql()
        .query(
            "select * from " + TABLE + " where run_id = 1 order by id",
            (row, number) ->
                new Note(
                    row.getLong("id"),
                    row.getString("text"),
                    row.getBigDecimal("amount"),
                    row.getBoolean("flag"),
                    row.getObject("on_day", LocalDate.class),
                    Optional.ofNullable(row.getString("optional_text")),
                    Optional.ofNullable(row.getBigDecimal("optional_amount"))));
  }

  @Test
  void rowsComeBackExactly() {
    insert(awkward());

    assertThat(stored()).isEqualTo(awkward());
  }

  @Test
  void noRowsAreNoStatement() {
    bulk.insert(RUN, new TableRows<>("no_such_table", List.of("id"), NOTES.encoder()), List.of());
    assertThat(stored()).isEmpty();
  }

  @Test
  void aDuplicateKeyLeavesNothing() {
    List<Note> notes = awkward();
    notes.add(note(7, "again"));

    assertRefused(notes);
  }

  @Test
  void aKeyThatIsThereLeavesTheOldRow() {
    insert(List.of(note(7, "first")));

    assertThatThrownBy(() -> insert(List.of(note(6, "x"), note(7, "second"))))
        .isInstanceOf(DataAccessException.class);
    assertThat(stored()).containsExactly(note(7, "first"));
  }

  @Test
  void aTextThatIsTooLongLeavesNothing() {
    List<Note> notes = awkward();
    notes.add(note(9999, "x".repeat(41)));

    assertRefused(notes);
  }

  @Test
  void aNumberThatIsTooLargeLeavesNothing() {
    List<Note> notes = awkward();
    notes.add(
        new Note(
            9999,
            "",
            new BigDecimal("1234567890123"),
            true,
            LocalDate.EPOCH,
            Optional.empty(),
            Optional.empty()));

    assertRefused(notes);
  }

  @Test
  void aTransactionThatFailsLaterLeavesNothing() {
    assertThatThrownBy(() ->
            stores
                .transaction()
                .executeWithoutResult(status -> {
                  bulk.insert(RUN, NOTES, awkward());
                  throw new IllegalStateException("later");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored()).isEmpty();
  }

  @Test
  void whatARefusedInsertSaysHoldsNoValue() {
    assertThatThrownBy(() -> insert(List.of(note(123456789, "x"), note(123456789, "x"))))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(TABLE)
        .hasMessageNotContaining("123456789")
        .hasNoCause();
  }

  private void assertRefused(List<Note> notes) {
    assertThatThrownBy(() -> insert(notes)).isInstanceOf(DataAccessException.class);
    assertThat(stored()).isEmpty();
    assertThat(stores.sql().queryForMap("select count(*) as n from " + TABLE))
        .isEqualTo(Map.of("n", 0L));
  }
}
