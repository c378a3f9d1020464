package org.holdout.request.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of what is shared. */
@ApplicationScoped
class ShareRows implements PanacheRepositoryBase<RequestShare, RequestShare.Key> {}
