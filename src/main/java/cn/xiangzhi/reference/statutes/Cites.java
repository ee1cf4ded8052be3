package cn.xiangzhi.reference.statutes;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.law.StatuteBook;
import cn.xiangzhi.shell.Citing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts the words of a basis into pieces, those that name an article leading to its page; in templates {@code @cites}. */
@Component("cites")
public class Cites implements Citing {

    private static final Map<String, Statute> BY_TITLE =
            Arrays.stream(Statute.values()).collect(Collectors.toMap(Statute::label, Function.identity()));
    private static final Pattern TITLE = Pattern.compile("《(.+?)》(?=第|；|$)|第(\\d+)条(?:第\\d+款)?(?:第\\d+项)?");

    @Override
    public List<Piece> of(Object basis) {
        var words = basis instanceof Basis known ? known.label() : String.valueOf(basis);
        var pieces = new ArrayList<Piece>();
        @Nullable Statute statute = null;
        var last = 0;
        var found = TITLE.matcher(words);
        while (found.find()) {
            if (found.group(1) != null) {
                statute = BY_TITLE.get(found.group(1));
            } else if (statute != null) {
                plain(pieces, words.substring(last, found.start()));
                pieces.add(piece(found.group(), statute, Integer.parseInt(found.group(2))));
                last = found.end();
            }
        }
        plain(pieces, words.substring(last));
        return pieces;
    }

    private static Piece piece(String words, Statute statute, int article) {
        var gist = StatuteBook.of(statute).gists().get(article);
        return gist == null
                ? new Piece(words, null, null)
                : new Piece(words, "/law/" + StatuteLine.path(statute) + "/" + article, gist);
    }

    private static void plain(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null, null));
        }
    }
}
