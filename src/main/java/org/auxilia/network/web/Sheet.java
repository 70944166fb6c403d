package org.auxilia.network.web;

import java.util.List;
import org.auxilia.network.Coverage;
import org.auxilia.network.Document;
import org.auxilia.network.Provider;
import org.auxilia.network.Rework;
import org.auxilia.network.Tariff;
import org.auxilia.network.Technician;
import org.auxilia.web.Versioned;

/** A provider with all that hangs on it. @param openJobs jobs assigned and not ended @param rework how much of what it did came back under guarantee */
public record Sheet(Provider provider, List<Coverage> coverages, List<Tariff> tariffs, List<Document> documents, List<Technician> technicians, int openJobs, Rework rework) implements Versioned {

    /** Of the provider itself; what hangs on it has none. */
    @Override public int version() { return provider.version(); }
}
