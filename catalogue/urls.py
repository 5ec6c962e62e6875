"""The addresses. None holds a name: records and statements are found by their opaque key."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from catalogue.views import details, lists, overview

urlpatterns = [
    path("", overview.Overview.as_view(), name="overview"),
    path("statements/", lists.StatementList.as_view(), name="statement_list"),
    path("statements/<slug:key>/", details.StatementDetail.as_view(), name="statement"),
    path("applicants/", lists.ApplicantList.as_view(), name="applicant_list"),
    path("applicants/<slug:key>/", details.ApplicantDetail.as_view(), name="applicant"),
    path("projects/", lists.ProjectList.as_view(), name="project_list"),
    path("projects/<slug:key>/", details.ProjectDetail.as_view(), name="project"),
    path("papers/", lists.PaperList.as_view(), name="paper_list"),
    path("papers/<slug:key>/", details.PaperDetail.as_view(), name="paper"),
    path("advisors/", lists.AdvisorList.as_view(), name="advisor_list"),
    path("advisors/<slug:key>/", details.AdvisorDetail.as_view(), name="advisor"),
    path("institutions/", lists.InstitutionList.as_view(), name="institution_list"),
    path("institutions/<slug:key>/", details.InstitutionDetail.as_view(), name="institution"),
    path("areas/", lists.AreaList.as_view(), name="area_list"),
    path("areas/<slug:key>/", details.AreaDetail.as_view(), name="area"),
    # The whole of one facet, e.g. /statements/facets/institution/: behind "All 212, A–Z".
    path("<slug:records>/facets/<slug:name>/", lists.FacetValues.as_view(), name="facet_values"),
    path("admin/", admin.site.urls),
]
