package cn.xiangzhi.documents.volume;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.forms.PaperPdf;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A whole file as one PDF: cover, contents with page numbers, every piece with a bookmark, notes; pages numbered through.
 * Pictures and PDFs of the evidence are bound in, other files stand as a sheet with name and digest.
 */
@Component
class Binder {

    private final Pieces pieces;
    private final FilePapers own;
    private final PaperPdf pdf;

    Binder(Pieces pieces, FilePapers own, PaperPdf pdf) {
        this.pieces = pieces;
        this.own = own;
        this.pdf = pdf;
    }

    void write(Actor actor, Volume volume, OutputStream out, Runnable step) throws IOException {
        try (var book = new Book()) {
            var from = new ArrayList<Integer>();
            for (var piece : volume.pieces()) {
                from.add(book.pages() + 1);
                add(book, actor, volume, piece);
                step.run();
            }
            var pages = book.pages();
            var front = List.of(
                    book.part("封面", made(volume, own.cover(volume, pages))),
                    book.part("卷内目录", made(volume, own.contents(volume, from))));
            var notes = own.notes(volume, pages, remarks(volume, book));
            book.bind(front, List.of(book.part("备考表", made(volume, notes))), pdf, about(volume, book.lasting()), out);
        }
    }

    private void add(Book book, Actor actor, Volume volume, Volume.Piece piece) throws IOException {
        var name = piece.number() == null ? piece.title() : piece.title() + " " + piece.number();
        switch (piece.kind()) {
            case PAPER -> book.add(name, pieces.bytes(pieces.sheet(actor, piece), PaperForm.PDF));
            case ATTACHMENT -> {
                var file = pieces.enclosed(actor, piece);
                Enclosures.add(
                        book,
                        name,
                        file,
                        (remark, below) -> made(volume, FilePapers.slip(piece.title(), file, remark, below)));
            }
        }
    }

    private byte[] made(Volume volume, String words) {
        return pdf.write(words, about(volume, true));
    }

    private static List<String> remarks(Volume volume, Book book) {
        var remarks = new ArrayList<String>();
        remarks.add("本卷由系统按卷内目录的顺序装订，各件文书与出具时保存的全文一致，摘要（SM3）见归档数据包的目录。");
        if (volume.pieces().stream().anyMatch(piece -> piece.kind() == Volume.Kind.ATTACHMENT)) {
            remarks.add("录像、录音等不能装订的附件在卷内以一页说明代替，原件在归档数据包中。");
        }
        if (!book.lasting()) {
            remarks.add("卷内有外来的 PDF 附件，原样装入，整卷文件因此不标为长期保存格式；各件文书仍是。");
        }
        return remarks;
    }

    private static PaperPdf.About about(Volume volume, boolean lasting) {
        var digests = new StringBuilder();
        volume.pieces().forEach(piece -> digests.append(piece.digest()).append('\n'));
        return new PaperPdf.About(
                volume.title(),
                volume.organ(),
                "SM3 " + Sm3.hex(digests.toString()),
                volume.on().atStartOfDay(Today.BEIJING).toOffsetDateTime(),
                lasting);
    }
}
