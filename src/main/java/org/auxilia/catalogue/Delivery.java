package org.auxilia.catalogue;

/** How a service is given (CA-12). What makes no sense for it doesn't arise. */
public enum Delivery {
    /** A provider comes to the place. */
    ON_SITE,
    /** The member comes to the shop: the arrival calls ask the shop whether the member has come. */
    IN_SHOP,
    /** By telephone (<em>cabina</em>): no departure, arrival or contact calls. */
    REMOTE,
    /** The member hires and pays, then is repaid (RE-1). */
    REIMBURSEMENT
}
