package cn.xiangzhi.law;

import cn.xiangzhi.base.Basis;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several articles a refusal or an act rests on together; articles of one statute are named under one title. */
public record Citations(List<Citation> all) implements Basis {

    public static Basis of(List<Citation> all) {
        return all.size() == 1 ? all.getFirst() : new Citations(List.copyOf(all));
    }

    public static Basis of(Citation... all) {
        return of(List.of(all));
    }

    @Override
    public String label() {
        var label = new StringBuilder();
        @Nullable Statute last = null;
        for (var citation : all) {
            if (citation.statute() == last) {
                label.append("、").append(citation.place());
            } else {
                label.append(label.isEmpty() ? "" : "；").append(citation.label());
            }
            last = citation.statute();
        }
        return label.toString();
    }

    @Override
    public String toString() {
        return all.stream().map(Citation::label).collect(Collectors.joining("；"));
    }
}
