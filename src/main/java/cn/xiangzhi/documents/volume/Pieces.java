package cn.xiangzhi.documents.volume;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.forms.PaperForms;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What a file's pieces are taken from; each is opened as the actor may open it. */
@Component
class Pieces {

    private final Papers papers;
    private final PaperForms forms;
    private final Attachments attachments;

    Pieces(Papers papers, PaperForms forms, Attachments attachments) {
        this.papers = papers;
        this.forms = forms;
        this.attachments = attachments;
    }

    Papers.Sheet sheet(Actor actor, Volume.Piece piece) {
        return papers.open(actor, piece.ref());
    }

    byte[] bytes(Papers.Sheet sheet, PaperForm form) {
        return forms.give(sheet, form);
    }

    boolean has(PaperForm form) {
        return forms.offered().stream().anyMatch(each -> each.form() == form && each.missing() == null);
    }

    Enclosed enclosed(Actor actor, Volume.Piece piece) {
        var served = attachments.open(actor, piece.ref());
        var file = served.attachment();
        return new Enclosed(file.fileName(), served.mediaType(), file.size(), file.digest(), served.content());
    }

    /** A file of the evidence with its content. */
    record Enclosed(String name, String mediaType, long size, String digest, Resource content) {

        boolean picture() {
            return mediaType.equals("image/jpeg") || mediaType.equals("image/png") || mediaType.equals("image/gif");
        }

        boolean pdf() {
            return mediaType.equals("application/pdf");
        }
    }
}
