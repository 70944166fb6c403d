package org.auxilia.assistance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows that follow from a case: a pure function of its log. */
record Projected(Optional<CaseRow> header, List<BoardRow> board, List<PromiseRow> promises) {

    static final Projected NOTHING = new Projected(Optional.empty(), List.of(), List.of());

    static Projected of(CaseFile file) {
        if (file.isEmpty()) return NOTHING;
        var header = CaseRow.of(file);
        var ofFile = file.file();
        var owed = ofFile.promises();
        var numbers = file.count() == 0 ? IntStream.of(0) : IntStream.rangeClosed(1, file.count());
        var board = numbers.mapToObj(n -> BoardRow.of(file.assistance(n), header, n == 0 ? List.of() : owed)).toList();
        return new Projected(Optional.of(header), board, promises(file));
    }

    /** Two that nothing tells apart are one, due at the earlier time. */
    private static List<PromiseRow> promises(CaseFile file) {
        var rows = new LinkedHashMap<PromiseRow.Key, PromiseRow>();
        Stream.concat(Stream.of(file.file()), file.assistances()).flatMap(PromiseRow::of).forEach(it -> rows.putIfAbsent(it.key(), it));
        return List.copyOf(rows.values());
    }

    /** New rows and those that changed. */
    List<BoardRow> boardSince(Projected before) { return board.stream().filter(it -> !before.board.contains(it)).toList(); }

    /** Numbers whose row is gone: 0, when the first assistance is opened. */
    Integer[] boardGoneSince(Projected before) {
        var numbers = board.stream().map(BoardRow::assistance).toList();
        return before.board.stream().map(BoardRow::assistance).filter(it -> !numbers.contains(it)).toArray(Integer[]::new);
    }

    List<PromiseRow> promisesSince(Projected before) { return promises.stream().filter(it -> !before.promises.contains(it)).toList(); }

    List<PromiseRow> promisesGoneSince(Projected before) {
        var keys = promises.stream().map(PromiseRow::key).toList();
        return before.promises.stream().filter(it -> !keys.contains(it.key())).toList();
    }
}
