package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.KeptForm;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The sealed files, kept as attachments of their paper: unaltered, by digest, in the chain that {@code verify} proves. Once a
 * paper is sealed they are given out and none is made anew.
 */
@Component
class SealedFiles implements KeptForm, MatterGate {

    private static final String KIND = "sealed-paper";
    private static final Set<FileFamily> TAKEN = Set.of(FileFamily.SCAN, FileFamily.OFFICE);

    private final Attachments attachments;
    private final UseStore uses;
    private final Papers papers;
    private final Vault vault;

    SealedFiles(Attachments attachments, UseStore uses, Papers papers, Vault vault) {
        this.attachments = attachments;
        this.uses = uses;
        this.papers = papers;
        this.vault = vault;
    }

    /** Keeps the bytes with the caller's transaction and answers their digest. */
    String keep(Actor actor, PaperRows.Row paper, PaperForm form, byte[] bytes) {
        return attachments
                .keep(
                        paper.county(),
                        KIND,
                        paper.id(),
                        paper.words() + "（已盖章）." + form.extension(),
                        new ByteArrayInputStream(bytes),
                        actor.name())
                .digest();
    }

    /** The bytes of that digest, unless they are gone. */
    Optional<byte[]> open(String digest) {
        try (var stream = vault.open(digest)) {
            return Optional.of(stream.readAllBytes());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<byte[]> of(Paper paper, PaperForm form) {
        return uses.ofPaper(paper.county(), paper.id())
                .flatMap(use -> Optional.ofNullable(
                        switch (form) {
                            case PDF -> use.pdfDigest();
                            case OFD -> use.ofdDigest();
                            case DOCX -> null;
                        }))
                .flatMap(this::open);
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    /** Whoever may open the paper. */
    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        try {
            papers.open(actor, matter);
            return actor.county().equals(county);
        } catch (Refused closed) {
            return false;
        }
    }

    @Override
    public Set<FileFamily> takes() {
        return TAKEN;
    }
}
