package org.auxilia.web;

/** Tells the open screens that something moved. Called after commit; never waits for anybody. */
public interface LiveUpdates {

    /**
     * @param topics what moved: {@code case-153567}, {@code boards}, {@code agenda-17} (tasks of user 17). Elements with
     *     that word in {@code data-live} fetch themselves anew. Names carry no data: what may be seen is asked again then.
     */
    void publish(String... topics);
}
