package cn.xiangzhi.casework.file;

import cn.xiangzhi.documents.GalleryDrawing;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Draws the evidence of a case and the other material with it, in templates {@code @evidenceDrawing}; every text is escaped. */
@Component("evidenceDrawing")
class EvidenceDrawing {

    private final GalleryDrawing gallery;

    EvidenceDrawing(GalleryDrawing gallery) {
        this.gallery = gallery;
    }

    /** Pieces of evidence: title, kind, where from and whether verified, with their files. */
    public String pieces(List<CasePage.Evidence> pieces) {
        return all(
                pieces,
                piece -> "<b>" + escaped(piece.title()) + "</b> <span>" + escaped(piece.kind())
                        + "</span> <span class=\"xz-note\">" + escaped(piece.source() + " · " + piece.verification())
                        + "</span>");
    }

    /** What other steps brought along: the step, its day and who made it, with the files. */
    public String materials(List<CasePage.Evidence> materials) {
        return all(
                materials,
                piece -> "<b>" + escaped(piece.kind()) + "</b> <span class=\"xz-note\">"
                        + escaped(piece.title() + " " + piece.source() + "（" + piece.verification() + "）") + "</span>");
    }

    private String all(List<CasePage.Evidence> pieces, Function<CasePage.Evidence, String> head) {
        var html = new StringBuilder(pieces.size() * 200);
        for (var piece : pieces) {
            html.append("<li>").append(head.apply(piece));
            if (!piece.files().isEmpty()) {
                html.append("<ul class=\"xz-gallery\">")
                        .append(gallery.items(piece.files()))
                        .append("</ul>");
            }
            html.append("</li>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
