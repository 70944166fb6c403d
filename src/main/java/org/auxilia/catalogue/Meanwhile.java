package org.auxilia.catalogue;

import java.util.List;
import org.auxilia.web.Form;
import org.auxilia.web.SavedMeanwhile;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.SavedMeanwhile.Written;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** What somebody else has saved of one thing of a catalogue while one typed (CA-9), with who wrote it and when. */
@Component
public class Meanwhile {

    private final CatalogueChanges changes;

    Meanwhile(CatalogueChanges changes) { this.changes = changes; }

    /**
     * Says so at each field that differs, or at the first where none does.
     *
     * @param stands what stands by now, as the form has it, its version too
     * @param entity as the changes of the catalogue have it, for instance "cause"
     * @return the form, which the next time says that this was seen
     */
    public Form told(Form form, Form stands, String entity, Object id, List<Field> fields, Shell shell) {
        return SavedMeanwhile.told(form, stands, written(entity, id), fields, shell);
    }

    /** The newest first. */
    public List<Written> written(String entity, Object id) {
        return changes.of(entity, id).stream().map(it -> new Written(it.field(), it.actor(), it.at())).toList();
    }
}
